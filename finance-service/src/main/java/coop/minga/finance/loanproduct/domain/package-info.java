/** What a loan product is and what it refuses. */
@NullMarked
package coop.minga.finance.loanproduct.domain;

import org.jspecify.annotations.NullMarked;
