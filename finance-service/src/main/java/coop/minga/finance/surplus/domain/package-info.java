/** What a by-law may say, how a surplus runs down it, and the steps of a run. */
@NullMarked
package coop.minga.finance.surplus.domain;

import org.jspecify.annotations.NullMarked;
