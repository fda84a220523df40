/** What a loan is and what it refuses. */
@NullMarked
package coop.minga.finance.loan.domain;

import org.jspecify.annotations.NullMarked;
