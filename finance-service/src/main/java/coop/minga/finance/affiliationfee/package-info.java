/**
 * Affiliation fees: what an affiliate pays its parent for each member who has paid her dues. One row of two parties, each
 * of whom states its own side and posts it in its own books (docs/adr/0068).
 */
@NullMarked
package coop.minga.finance.affiliationfee;

import org.jspecify.annotations.NullMarked;
