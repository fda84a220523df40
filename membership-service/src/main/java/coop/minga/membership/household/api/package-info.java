/** Households over HTTP. */
@NullMarked
package coop.minga.membership.household.api;

import org.jspecify.annotations.NullMarked;
