/** What a member paid in, day by day. */
@NullMarked
package coop.minga.finance.eligibility.store;

import org.jspecify.annotations.NullMarked;
