package coop.minga.finance.guarantee.app;

import coop.minga.finance.guarantee.GuarantorPaymentId;
import coop.minga.finance.guarantee.domain.GuaranteeFailure;
import coop.minga.finance.guarantee.domain.GuarantorClaim;
import coop.minga.finance.guarantee.domain.GuarantorClaimState;
import coop.minga.finance.guarantee.domain.GuarantorPayment;
import coop.minga.finance.guarantee.domain.GuarantorPaymentPart;
import coop.minga.finance.guarantee.store.GuarantorPaymentParts;
import coop.minga.finance.guarantee.store.GuarantorPayments;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about what borrowers owe guarantors, and about what they paid of it.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class GuarantorPaymentQueries {
    private final GuarantorPayments payments;
    private final GuarantorPaymentParts parts;
    private final Lists lists;

    GuarantorPaymentQueries(GuarantorPayments payments, GuarantorPaymentParts parts, Lists lists) {
        this.payments = payments;
        this.parts = parts;
        this.lists = lists;
    }

    /** Null keeps all. */
    public Page<GuarantorClaimView> claims(
            PageParameters parameters,
            @Nullable UUID loan,
            @Nullable UUID guarantor,
            @Nullable GuarantorClaimState state) {
        return lists.page(
                        GuarantorClaim.class,
                        GuarantorClaimSort.RECORDED_AT,
                        parameters,
                        (criteria, row) -> {
                            List<Predicate> where = new ArrayList<>();
                            if (loan != null) {
                                where.add(criteria.equal(row.get("loan"), loan));
                            }
                            if (guarantor != null) {
                                where.add(criteria.equal(row.get("guarantor"), guarantor));
                            }
                            if (state != null) {
                                where.add(criteria.equal(row.get("state"), state));
                            }
                            return where;
                        },
                        GuarantorClaimSort::valueOf,
                        claim -> claim.id().value())
                .map(GuarantorClaimView::of);
    }

    /** @throws DomainFailure GUARANTOR_PAYMENT_UNKNOWN */
    public GuarantorPaymentView get(GuarantorPaymentId id) {
        return view(payments.findByIdOptional(id.value()).orElseThrow(GuarantorPaymentQueries::unknown));
    }

    public Page<GuarantorPaymentView> list(PageParameters parameters, @Nullable UUID loan) {
        Page<GuarantorPayment> page = lists.page(
                GuarantorPayment.class,
                GuarantorPaymentSort.RECORDED_AT,
                parameters,
                (criteria, row) -> loan == null ? List.of() : List.of(criteria.equal(row.get("loan"), loan)),
                GuarantorPaymentSort::valueOf,
                payment -> payment.id().value());
        return page.with(views(page.items()));
    }

    GuarantorPaymentView view(GuarantorPayment payment) {
        return views(List.of(payment)).getFirst();
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                GuaranteeFailure.GUARANTOR_PAYMENT_UNKNOWN, "You have no payment to guarantors of this id.");
    }

    private List<GuarantorPaymentView> views(List<GuarantorPayment> found) {
        Map<GuarantorPaymentId, List<GuarantorPaymentPart>> of =
                parts.of(found).stream().collect(Collectors.groupingBy(GuarantorPaymentPart::payment));
        return found.stream()
                .map(each -> GuarantorPaymentView.of(each, of.getOrDefault(each.id(), List.of())))
                .toList();
    }
}
