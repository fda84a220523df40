/** Tests of what a journal entry must be. */
@NullMarked
package coop.minga.finance.ledger.domain;

import org.jspecify.annotations.NullMarked;
