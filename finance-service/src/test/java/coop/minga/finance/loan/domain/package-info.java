/** Tests of what a loan costs. */
@NullMarked
package coop.minga.finance.loan.domain;

import org.jspecify.annotations.NullMarked;
