/** What can be asked about loans. */
@NullMarked
package coop.minga.finance.loan.app;

import org.jspecify.annotations.NullMarked;
