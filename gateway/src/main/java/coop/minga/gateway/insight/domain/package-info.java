/** What a report may show: days, cuts, suppression, completeness of its sources. */
@NullMarked
package coop.minga.gateway.insight.domain;

import org.jspecify.annotations.NullMarked;
