/** Dividends over HTTP. */
@NullMarked
package coop.minga.finance.dividend.api;

import org.jspecify.annotations.NullMarked;
