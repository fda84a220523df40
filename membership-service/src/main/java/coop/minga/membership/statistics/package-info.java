/** Figures of an organisation about itself. */
@NullMarked
package coop.minga.membership.statistics;

import org.jspecify.annotations.NullMarked;
