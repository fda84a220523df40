/** Savings groups over HTTP. */
@NullMarked
package coop.minga.finance.savingsgroup.api;

import org.jspecify.annotations.NullMarked;
