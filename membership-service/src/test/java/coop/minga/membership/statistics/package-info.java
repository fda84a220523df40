/** Tests of figures. */
@NullMarked
package coop.minga.membership.statistics;

import org.jspecify.annotations.NullMarked;
