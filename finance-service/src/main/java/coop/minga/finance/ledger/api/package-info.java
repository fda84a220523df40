/** Journal entries over HTTP. */
@NullMarked
package coop.minga.finance.ledger.api;

import org.jspecify.annotations.NullMarked;
