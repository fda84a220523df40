package coop.minga.finance.budget.api;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.budget.domain.BudgetFailure;
import coop.minga.finance.budget.domain.BudgetLine;
import coop.minga.finance.budget.domain.BudgetPlan;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of a draft it writes anew.
 *
 * <p>Guarantee: the general fund where a line names none.
 */
@Schema(name = "BudgetChangeRequest")
public record BudgetChangeRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate from,

        @Schema(description = "The last day.") @NotNull LocalDate through,

        @NotEmpty @Size(max = 500) List<@NotNull @Valid Line> lines) {

    /**
     * What is meant for one account.
     *
     * <p>Guarantee: over the whole budget.
     */
    @Schema(name = "BudgetLineRequest")
    public record Line(
            @NotNull UUID account,

            @Schema(description = "The general fund where it is left out.") @Nullable UUID fund,

            @NotNull @Valid Amount amount) {}

    BudgetPlan plan(OrganisationId organisation, Currency currency) {
        return new BudgetPlan(
                name,
                from,
                through,
                IntStream.range(0, lines.size())
                        .mapToObj(i -> line(organisation, currency, i))
                        .toList());
    }

    private BudgetLine line(OrganisationId organisation, Currency currency, int at) {
        Line line = lines.get(at);
        FundId fund = line.fund() == null ? FundId.generalOf(organisation) : new FundId(line.fund());
        return new BudgetLine(new LedgerAccountId(line.account()), fund, minor(line.amount(), currency, at));
    }

    private static long minor(Amount amount, Currency currency, int at) {
        Money money;
        try {
            money = amount.toMoney();
        } catch (IllegalArgumentException malformed) {
            throw malformed(currency, at);
        }
        if (money.minor() < 0 || !money.currency().equals(currency)) {
            throw malformed(currency, at);
        }
        return money.minor();
    }

    private static DomainFailure malformed(Currency currency, int at) {
        return DomainFailure.at(
                BudgetFailure.BUDGET_AMOUNT_MALFORMED,
                "/lines/" + at + "/amount",
                "Write an amount in " + currency + " with its decimals, zero or more.");
    }
}
