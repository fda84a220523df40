package coop.minga.finance.eligibility.api;

import coop.minga.finance.eligibility.app.EligibilityQueries;
import coop.minga.finance.eligibility.app.EligibilityQueries.Backer;
import coop.minga.finance.eligibility.app.EligibilityQueries.Check;
import coop.minga.finance.eligibility.domain.EligibilityFailure;
import coop.minga.finance.loanproduct.LoanProductId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Amount;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A loan somebody thinks of.
 *
 * <p>Guarantee: what is told here is kept nowhere.
 */
@Schema(name = "LoanEligibilityRequest")
public record EligibilityRequest(
        @NotNull UUID product,
        @NotNull @Valid Who borrower,
        @NotNull @Valid Amount principal,

        @NotNull @Min(1) @Max(EligibilityQueries.MOST_INSTALMENTS) Integer instalments,

        @Schema(description = "A business day; today if left out, none that has not come.") @Nullable LocalDate asOf,

        @Schema(description = "Where the product asks for a third of the pay to be taken home.") @Nullable @Valid Amount monthlyPay,

        @Schema(description = "What is taken off the pay already.") @Nullable @Valid Amount monthlyDeductions,

        @Schema(description = "Who might stand for the loan.") @Nullable @Size(max = 20) List<@NotNull @Valid Proposed> guarantors) {

    /**
     * Who borrows.
     *
     * <p>Guarantee: one of the two.
     */
    @Schema(name = "LoanEligibilityBorrower")
    public record Who(@Nullable UUID membership, @Nullable UUID organisation) {}

    /**
     * Deposits that might stand for it.
     *
     * <p>Guarantee: nobody is asked.
     */
    @Schema(name = "LoanEligibilityGuarantor")
    public record Proposed(
            @NotNull @Schema(description = "Another member's account of deposits.")
            UUID account,

            @NotNull @Valid Amount amount) {}

    /** @throws DomainFailure ELIGIBILITY_REQUEST_INVALID, with the place of what is wrong */
    Check check() {
        List<Backer> backers = new ArrayList<>();
        List<Proposed> asked = guarantors == null ? List.of() : guarantors;
        for (int i = 0; i < asked.size(); i++) {
            Proposed each = asked.get(i);
            backers.add(new Backer(
                    new MemberAccountId(each.account()), money(each.amount(), "/guarantors/" + i + "/amount", 1)));
        }
        return new Check(
                new LoanProductId(product),
                borrower.membership() == null ? null : new MembershipId(borrower.membership()),
                borrower.organisation() == null ? null : new OrganisationId(borrower.organisation()),
                money(principal, "/principal", 1),
                instalments,
                asOf,
                monthlyPay == null ? null : money(monthlyPay, "/monthlyPay", 0),
                monthlyDeductions == null ? null : money(monthlyDeductions, "/monthlyDeductions", 0),
                backers);
    }

    private static Money money(Amount amount, String pointer, long leastMinor) {
        try {
            Money money = amount.toMoney();
            if (money.minor() >= leastMinor && money.minor() <= EligibilityQueries.MOST_PRINCIPAL_MINOR) {
                return money;
            }
        } catch (IllegalArgumentException malformed) {
            throw invalid(pointer);
        }
        throw invalid(pointer);
    }

    private static DomainFailure invalid(String pointer) {
        return DomainFailure.at(
                EligibilityFailure.ELIGIBILITY_REQUEST_INVALID,
                pointer,
                "Write an amount of a currency of ISO 4217, with as many decimals as it has, and within what is lent.");
    }
}
