/** What the accounts that ratios are made of held and moved. */
@NullMarked
package coop.minga.finance.ratio.store;

import org.jspecify.annotations.NullMarked;
