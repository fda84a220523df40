/** What can be done with loans and asked about them. */
@NullMarked
package coop.minga.finance.loan.app;

import org.jspecify.annotations.NullMarked;
