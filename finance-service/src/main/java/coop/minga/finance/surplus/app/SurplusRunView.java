package coop.minga.finance.surplus.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.surplus.domain.SurplusPart;
import coop.minga.finance.surplus.domain.SurplusRun;
import coop.minga.finance.surplus.domain.SurplusState;
import coop.minga.finance.surplus.domain.SurplusStepKind;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run of the surplus as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version; the parts are the surplus, to the last unit.
 */
@Schema(name = "SurplusRun")
public record SurplusRunView(
        UUID id,
        long version,
        UUID resolution,
        UUID bylaw,
        LocalDate yearEndsOn,

        @Schema(description = "The product whose account each member is paid into.")
        UUID paysInto,

        @Schema(description = "The account whose money goes to other funds; the chart's bank if none is named.")
        @Nullable UUID paidFrom,

        @Schema(examples = "8", description = "What the meeting gives; the by-law's cap if it said nothing.") @Nullable String interestOnSharesPercent,

        @Schema(description = "Income less expenses of the fund in the twelve months, transfers between funds aside.")
        Amount surplus,

        List<Part> parts,

        @Schema(
                description =
                        "The run of dividends with what each member is given, and why so much; none if it is nothing.")
        @Nullable UUID dividendRun,

        @Schema(description = "The journal entry that gives reserves and funds theirs, once it is approved.") @Nullable UUID entry,

        @Schema(readOnly = true) SurplusState state,

        String madeBy,
        @Nullable String approvedBy,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * What a step takes, in the by-law's order, and last what is left over.
     *
     * <p>Guarantee: not below zero.
     */
    @Schema(name = "SurplusPart")
    public record Part(
            SurplusStepKind kind,

            @Schema(
                    description =
                            "Of what members are given: what they held at the ends of the twelve months, or paid in them, all together.")
            @Nullable Amount monthsTotal,

            Amount amount) {
        static Part of(SurplusPart part, Currency currency) {
            Long months = part.monthsMinor();
            return new Part(
                    part.kind(),
                    months == null ? null : Amount.of(months, currency),
                    Amount.of(part.amountMinor(), currency));
        }
    }

    static SurplusRunView of(SurplusRun run) {
        SurplusRun.Asked asked = run.asked();
        LedgerAccountId paidFrom = asked.paidFrom();
        return new SurplusRunView(
                run.id().value(),
                run.version(),
                asked.resolution().value(),
                run.bylaw().value(),
                asked.yearEndsOn(),
                asked.paysInto().value(),
                paidFrom == null ? null : paidFrom.value(),
                SurplusBylawView.percent(asked.ratePpm()),
                Amount.of(run.surplus()),
                run.parts().stream()
                        .map(part -> Part.of(part, run.surplus().currency()))
                        .toList(),
                run.isForMembers() ? run.id().value() : null,
                run.state() == SurplusState.APPROVED ? run.id().value() : null,
                run.state(),
                run.madeBy(),
                run.approvedBy(),
                run.createdAt(),
                run.updatedAt());
    }
}
