/** A cooperative that divides the surplus of its year. */
@NullMarked
package coop.minga.finance.surplus;

import org.jspecify.annotations.NullMarked;
