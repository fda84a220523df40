/** What a journal entry is and what it refuses. */
@NullMarked
package coop.minga.finance.ledger.domain;

import org.jspecify.annotations.NullMarked;
