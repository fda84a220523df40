/** What can be done with loan products and asked about them. */
@NullMarked
package coop.minga.finance.loanproduct.app;

import org.jspecify.annotations.NullMarked;
