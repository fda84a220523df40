/** What can be done with dividends and asked about them. */
@NullMarked
package coop.minga.finance.dividend.app;

import org.jspecify.annotations.NullMarked;
