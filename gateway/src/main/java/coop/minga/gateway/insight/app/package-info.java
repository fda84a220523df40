/** The reports as questions to the projections, one class per report. */
@NullMarked
package coop.minga.gateway.insight.app;

import org.jspecify.annotations.NullMarked;
