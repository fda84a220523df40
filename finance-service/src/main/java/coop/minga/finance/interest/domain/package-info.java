/** When interest is accrued and paid, and what is kept of it. */
@NullMarked
package coop.minga.finance.interest.domain;

import org.jspecify.annotations.NullMarked;
