package coop.minga.finance.verification.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.ledger.app.JournalEntryQueries;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.verification.domain.VerificationFailure;
import coop.minga.finance.verification.store.LedgerProofs;
import coop.minga.finance.verification.store.LedgerProofs.Receipt;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of the ledger's integrity.
 *
 * <p>Guarantee: answers from the journal and the chain alone, never from what is kept beside them; changes nothing.
 */
@ApplicationScoped
public class VerificationQueries {
    private static final int SEALED_WITHIN_SECONDS = 2;

    private final LedgerProofs proofs;
    private final Clock clock;

    VerificationQueries(LedgerProofs proofs, Clock clock) {
        this.proofs = proofs;
        this.clock = clock;
    }

    public VerificationView verify(OrganisationId organisation) {
        return VerificationView.of(
                clock.instant(), proofs.count(organisation.value()), proofs.verify(organisation.value()));
    }

    /** @throws DomainFailure JOURNAL_ENTRY_UNKNOWN, RECEIPT_NOT_SEALED_YET */
    public ReceiptView receipt(OrganisationId organisation, JournalEntryId entry) {
        Receipt receipt = sealed(organisation, entry, null);
        return new ReceiptView(
                entry.value(),
                receipt.says(),
                receipt.digest(),
                Objects.requireNonNull(receipt.position()),
                Objects.requireNonNull(receipt.hash()));
    }

    /**
     * What an entry that touches an account is found to be now.
     *
     * @throws DomainFailure JOURNAL_ENTRY_UNKNOWN of an entry that does not touch the account too, RECEIPT_NOT_SEALED_YET
     */
    public EntryCheck check(OrganisationId organisation, JournalEntryId entry, LedgerAccountId account) {
        Receipt receipt = sealed(organisation, entry, account);
        return new EntryCheck(
                entry,
                receipt.digest(),
                Objects.requireNonNull(receipt.position()),
                Objects.requireNonNull(receipt.hash()),
                receipt.intact());
    }

    private Receipt sealed(OrganisationId organisation, JournalEntryId entry, @Nullable LedgerAccountId account) {
        Receipt receipt = proofs.receipt(organisation.value(), entry.value(), account == null ? null : account.value())
                .orElseThrow(JournalEntryQueries::unknown);
        if (receipt.position() == null) {
            throw new DomainFailure(
                    VerificationFailure.RECEIPT_NOT_SEALED_YET,
                    "The chain is extended every few seconds; ask again.",
                    Map.of(DomainFailure.RETRY_AFTER_SECONDS, SEALED_WITHIN_SECONDS));
        }
        return receipt;
    }
}
