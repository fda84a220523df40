/** Opening balances over HTTP. */
@NullMarked
package coop.minga.finance.opening.api;

import org.jspecify.annotations.NullMarked;
