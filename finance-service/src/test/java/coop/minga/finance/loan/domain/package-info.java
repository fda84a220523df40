/** Tests of what a loan is and refuses. */
@NullMarked
package coop.minga.finance.loan.domain;

import org.jspecify.annotations.NullMarked;
