/** How a surplus runs down the steps of a by-law. */
@NullMarked
package coop.minga.finance.surplus.domain;

import org.jspecify.annotations.NullMarked;
