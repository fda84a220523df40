/** Products over HTTP. */
@NullMarked
package coop.minga.finance.product.api;

import org.jspecify.annotations.NullMarked;
