/** Tests of products. */
@NullMarked
package coop.minga.finance.product;

import org.jspecify.annotations.NullMarked;
