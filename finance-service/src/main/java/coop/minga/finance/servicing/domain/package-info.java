/** What is owed of a loan, and what a repayment pays of it. */
@NullMarked
package coop.minga.finance.servicing.domain;

import org.jspecify.annotations.NullMarked;
