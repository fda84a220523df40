/** Products in the database. */
@NullMarked
package coop.minga.finance.product.store;

import org.jspecify.annotations.NullMarked;
