package coop.minga.finance.ledger.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.Posting;
import coop.minga.finance.ledger.app.JournalEntryView.Side;
import coop.minga.finance.ledger.domain.JournalEntryFailure;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of one posting.
 *
 * <p>Guarantee: the general fund where none is named.
 */
@Schema(name = "PostingRequest")
public record LineRequest(
        @NotNull UUID account,

        @Schema(description = "The general fund where it is left out.") @Nullable UUID fund,

        @NotNull Side side,
        @NotNull @Valid Amount amount) {

    static List<Posting> postings(OrganisationId organisation, List<LineRequest> lines) {
        List<Posting> postings = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            postings.add(lines.get(i).posting(organisation, "/postings/" + i + "/amount"));
        }
        return postings;
    }

    private Posting posting(OrganisationId organisation, String pointer) {
        var ofAccount = new LedgerAccountId(account);
        FundId inFund = fund == null ? FundId.generalOf(organisation) : new FundId(fund);
        Money money = money(pointer);
        return switch (side) {
            case DEBIT -> Posting.debit(ofAccount, inFund, money);
            case CREDIT -> Posting.credit(ofAccount, inFund, money);
        };
    }

    private Money money(String pointer) {
        Money money;
        try {
            money = amount.toMoney();
        } catch (IllegalArgumentException malformed) {
            throw DomainFailure.at(
                    JournalEntryFailure.AMOUNT_MALFORMED,
                    pointer,
                    "Write an amount such as {\"amount\":\"1250.00\",\"currency\":\"KES\"}, with the currency's decimals.");
        }
        if (money.minor() <= 0) {
            throw DomainFailure.at(
                    JournalEntryFailure.AMOUNT_OUT_OF_RANGE,
                    pointer,
                    "An amount is positive; the side says the direction.");
        }
        return money;
    }
}
