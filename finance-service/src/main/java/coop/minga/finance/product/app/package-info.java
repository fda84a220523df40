/** What can be done with products and asked about them. */
@NullMarked
package coop.minga.finance.product.app;

import org.jspecify.annotations.NullMarked;
