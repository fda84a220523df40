/** What members save in: savings, deposits and shares. */
@NullMarked
package coop.minga.finance.product;

import org.jspecify.annotations.NullMarked;
