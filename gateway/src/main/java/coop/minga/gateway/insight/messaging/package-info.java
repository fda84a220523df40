/** Events and watermarks into projections. */
@NullMarked
package coop.minga.gateway.insight.messaging;

import org.jspecify.annotations.NullMarked;
