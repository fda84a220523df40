package coop.minga.finance.ledger.app;

import coop.minga.finance.ledger.domain.JournalEntryFailure;
import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of a journal entry mean, where two of them race.
 *
 * <p>Guarantee: covers every constraint that a race or a client's choice can hit.
 */
@ApplicationScoped
class JournalEntryConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "journal_entry_pk", JournalEntryFailure.JOURNAL_ENTRY_ID_TAKEN,
                "journal_entry_target_once", JournalEntryFailure.JOURNAL_ENTRY_TRANSITION_ILLEGAL,
                // Two requests with one key and different bodies at the same moment; of equal ones the second waits.
                "idempotency_record_pk", PlatformFailure.IDEMPOTENCY_KEY_REUSED);
    }
}
