/** Households: who lives and eats together, without any personal field of its own. */
@NullMarked
package coop.minga.membership.household;

import org.jspecify.annotations.NullMarked;
