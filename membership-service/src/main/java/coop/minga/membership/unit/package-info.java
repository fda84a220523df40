/** Units: the branches of an organisation, a tree that is moved, merged and split over time. */
@NullMarked
package coop.minga.membership.unit;

import org.jspecify.annotations.NullMarked;
