package coop.minga.finance.memberaccount.app;

import coop.minga.finance.member.HolderKind;
import coop.minga.finance.memberaccount.domain.MemberAccount;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody had of one product's shares in one account on a day.
 *
 * <p>Guarantee: as the register has it; more than none; nobody's name.
 */
@Schema(name = "Shareholder")
public record ShareholderView(
        @Schema(description = "The account of shares.") UUID id,

        @Schema(description = "The membership, or the institutional member.")
        UUID holder,

        HolderKind kind,
        UUID product,

        @Schema(examples = "5") long shares) {

    static ShareholderView of(MemberAccount account, HolderKind kind, long shares) {
        return new ShareholderView(
                account.id().value(),
                account.membership().value(),
                kind,
                account.product().value(),
                shares);
    }
}
