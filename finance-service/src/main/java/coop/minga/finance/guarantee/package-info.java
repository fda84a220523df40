/**
 * Guarantees: members' deposits that stand for somebody's loan, the borrower's own first.
 *
 * <p>What is pledged is held on the deposits by the feature hold; what a call takes stands in the journal. Here stands who
 * answers for which loan with how much.
 */
@NullMarked
package coop.minga.finance.guarantee;

import org.jspecify.annotations.NullMarked;
