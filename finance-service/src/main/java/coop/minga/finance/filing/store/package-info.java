/** Where filed figures are kept, and what was told of figures. */
@NullMarked
package coop.minga.finance.filing.store;

import org.jspecify.annotations.NullMarked;
