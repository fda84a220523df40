package coop.minga.finance.payment;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.payment.domain.PaymentFailure;
import coop.minga.platform.problem.DomainFailure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody pays for: an account, or the dues of a membership.
 *
 * <p>Guarantee: exactly one of both.
 */
public record Destination(
        @Nullable LedgerAccountId account, @Nullable MembershipId duesOf) {

    public Destination {
        if ((account == null) == (duesOf == null)) {
            throw DomainFailure.at(
                    PaymentFailure.PAYMENT_DESTINATION_MISSING,
                    "/account",
                    "Name an account, or the membership whose dues are paid, and not both.");
        }
    }

    public static Destination of(@Nullable UUID account, @Nullable UUID duesOf) {
        return new Destination(
                account == null ? null : new LedgerAccountId(account),
                duesOf == null ? null : new MembershipId(duesOf));
    }
}
