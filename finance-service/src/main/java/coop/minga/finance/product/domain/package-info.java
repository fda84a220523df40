/** What a product is and what it refuses. */
@NullMarked
package coop.minga.finance.product.domain;

import org.jspecify.annotations.NullMarked;
