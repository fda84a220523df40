/** Transactions in which the organisation for row-level security is always set first. */
@NullMarked
package coop.minga.platform.transaction;

import org.jspecify.annotations.NullMarked;
