/**
 * What an organisation lends by, and what follows from it: products, quotes, and the schedules their terms make.
 *
 * <p>Terms are kept in revisions that never change (docs/adr/0081); a loan goes by the one it was applied for under.
 */
@NullMarked
package coop.minga.finance.loanproduct;

import org.jspecify.annotations.NullMarked;
