/** What a receipt is and what it refuses. */
@NullMarked
package coop.minga.finance.receipt.domain;

import org.jspecify.annotations.NullMarked;
