package coop.minga.finance.memberaccount.app;

import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a member's account was closed, and what was paid out of it.
 *
 * <p>Guarantee: the account holds nothing.
 */
@Schema(name = "MemberAccountClosure")
public record MemberAccountClosureView(
        @Schema(description = "As it is now.") MemberAccountView account,

        @Schema(description = "All that it held.") Amount paid,

        @Schema(description = "The journal entry; none where it held nothing.") @Nullable UUID entry) {

    static MemberAccountClosureView of(MemberAccountView account, Money amount, @Nullable Movement paid) {
        return new MemberAccountClosureView(
                account, Amount.of(amount), paid == null ? null : paid.entry().value());
    }
}
