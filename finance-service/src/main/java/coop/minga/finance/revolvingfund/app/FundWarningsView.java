package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.revolvingfund.domain.WarningSign;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shows in time that a fund may come into distress.
 *
 * <p>Guarantee: each sign says its figure, its threshold and what it is made of, of the same day and instant.
 */
@Schema(name = "FundWarnings")
public record FundWarningsView(
        UUID fund,
        LocalDate asOf,
        Instant knownAt,

        @Schema(description = "How many of the signs warn.") long raised,

        List<SignView> signs) {

    /**
     * One sign.
     *
     * <p>Guarantee: the parts of a side are all of it.
     */
    @Schema(name = "FundWarningSign")
    public record SignView(
            WarningSign sign,

            @Schema(examples = "12.40", description = "None where there is nothing to set it in proportion to.")
            @Nullable String percent,

            @Schema(examples = "10") int thresholdPercent,

            @Schema(description = "Whether less than the threshold is what warns, and not more.")
            boolean warnsBelow,

            boolean raised,
            SideView part,
            SideView whole) {}

    /**
     * What is set in proportion, or to what.
     *
     * <p>Guarantee: none.
     */
    @Schema(name = "FundWarningSide")
    public record SideView(
            Amount amount,

            @Schema(description = "Where it is listed, if it is.") @Nullable String list,

            @Schema(description = "What it is made of, where that is listed nowhere else.")
            List<ItemView> items) {}

    /**
     * A part of it.
     *
     * <p>Guarantee: none.
     */
    @Schema(name = "FundWarningItem")
    public record ItemView(
            ItemKind kind,

            @Schema(description = "Of the membership, the loan or the journal entry.")
            UUID id,

            Amount amount) {}

    /** A constant is never renamed. */
    public enum ItemKind {
        GUARANTOR,
        LOAN_APPROVED,
        LOAN_APPLIED_FOR,
        PAYMENT_PENDING
    }
}
