/** Tests of what a guarantee is and what it covers. */
@NullMarked
package coop.minga.finance.guarantee.domain;

import org.jspecify.annotations.NullMarked;
