/** Tests of how dividends are paid. */
@NullMarked
package coop.minga.finance.dividend.app;

import org.jspecify.annotations.NullMarked;
