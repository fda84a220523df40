/** Funds over HTTP. */
@NullMarked
package coop.minga.finance.fund.api;

import org.jspecify.annotations.NullMarked;
