package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.mobilemoney.PayerReferenceId;
import coop.minga.finance.mobilemoney.domain.MobileMoneyFailure;
import coop.minga.finance.mobilemoney.domain.PayerReference;
import coop.minga.finance.mobilemoney.store.PayerReferences;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/**
 * What can be done with what payers are known to pay for, and asked about it.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; it is known from a payment that a person
 * matched and from nowhere else.
 */
@ApplicationScoped
public class PayerReferenceCommands {
    private final PayerReferences references;
    private final Lists lists;
    private final Clock clock;

    PayerReferenceCommands(PayerReferences references, Lists lists, Clock clock) {
        this.references = references;
        this.lists = lists;
        this.clock = clock;
    }

    /** @throws DomainFailure PAYER_REFERENCE_UNKNOWN */
    public PayerReferenceView get(PayerReferenceId id) {
        return PayerReferenceView.of(find(id));
    }

    public Page<PayerReferenceView> list(PageParameters page) {
        return lists.page(
                        PayerReference.class,
                        PayerReferenceSort.CONFIRMED_AT,
                        page,
                        (criteria, row) -> List.of(),
                        PayerReferenceSort::valueOf,
                        reference -> reference.id().value())
                .map(PayerReferenceView::of);
    }

    /** @throws DomainFailure PAYER_REFERENCE_UNKNOWN, PAYER_REFERENCE_TRANSITION_ILLEGAL */
    public PayerReferenceView withdraw(PayerReferenceId id) {
        PayerReference reference = find(id);
        reference.withdraw(clock.instant());
        references.flush();
        return PayerReferenceView.of(reference);
    }

    private PayerReference find(PayerReferenceId id) {
        return references
                .findByIdOptional(id.value())
                .orElseThrow(() -> new DomainFailure(
                        MobileMoneyFailure.PAYER_REFERENCE_UNKNOWN, "You know of no payer under this id."));
    }
}
