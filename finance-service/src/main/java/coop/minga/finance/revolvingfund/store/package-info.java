/** Where revolving funds and their grants are kept. */
@NullMarked
package coop.minga.finance.revolvingfund.store;

import org.jspecify.annotations.NullMarked;
