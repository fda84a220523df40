package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.mobilemoney.MobilePaymentId;
import coop.minga.finance.mobilemoney.domain.MobileMoneyFailure;
import coop.minga.finance.mobilemoney.domain.MobilePayment;
import coop.minga.finance.mobilemoney.store.MobilePayments;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What can be asked about payments by phone.
 *
 * <p>Guarantee: answers only from the caller's organisation, inside the caller's transaction.
 */
@ApplicationScoped
public class MobilePaymentQueries {
    private final MobilePayments payments;
    private final PayerTokens payers;
    private final Lists lists;

    MobilePaymentQueries(MobilePayments payments, PayerTokens payers, Lists lists) {
        this.payments = payments;
        this.payers = payers;
        this.lists = lists;
    }

    /** @throws DomainFailure MOBILE_PAYMENT_UNKNOWN */
    public MobilePaymentView get(MobilePaymentId id) {
        return view(required(payments.findByIdOptional(id.value())));
    }

    public Page<MobilePaymentView> list(PageParameters page, MobilePaymentFilter filter) {
        return lists.page(
                        MobilePayment.class,
                        MobilePaymentSort.HEARD_AT,
                        page,
                        filter::of,
                        MobilePaymentSort::valueOf,
                        payment -> payment.id().value())
                .map(this::view);
    }

    MobilePaymentView view(MobilePayment payment) {
        return MobilePaymentView.of(payment, payers.open(payment.id(), payment.particulars()));
    }

    static MobilePayment required(Optional<MobilePayment> payment) {
        return payment.orElseThrow(
                () -> new DomainFailure(MobileMoneyFailure.MOBILE_PAYMENT_UNKNOWN, "You have no payment of this id."));
    }
}
