/** Where households are kept. */
@NullMarked
package coop.minga.membership.household.store;

import org.jspecify.annotations.NullMarked;
