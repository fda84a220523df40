/** Figures over HTTP. */
@NullMarked
package coop.minga.membership.statistics.api;

import org.jspecify.annotations.NullMarked;
