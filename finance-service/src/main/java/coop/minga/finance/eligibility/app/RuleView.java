package coop.minga.finance.eligibility.app;

import coop.minga.finance.eligibility.domain.EligibilityRule;
import coop.minga.finance.eligibility.domain.RuleAnswer;
import coop.minga.finance.eligibility.domain.RuleAnswer.Figure;
import coop.minga.finance.eligibility.domain.RuleAnswer.OfCount;
import coop.minga.finance.eligibility.domain.RuleAnswer.OfDay;
import coop.minga.finance.eligibility.domain.RuleAnswer.OfMoney;
import coop.minga.finance.eligibility.domain.RuleAnswer.Outcome;
import coop.minga.finance.eligibility.domain.RuleAnswer.Stated;
import coop.minga.finance.eligibility.domain.RuleAnswer.Unsaid;
import coop.minga.finance.eligibility.domain.RuleAnswer.Value;
import coop.minga.finance.eligibility.domain.RuleAnswer.Way;
import coop.minga.platform.money.Amount;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a loan.
 *
 * <p>Guarantee: numbers, days and accounts; nobody's name.
 */
@Schema(name = "EligibilityRuleAnswer")
public record RuleView(
        EligibilityRule rule,

        @Schema(description = "The guarantor's account it is about; none where it is about the borrower or the loan.")
        @Nullable UUID account,

        Outcome outcome,

        @Schema(
                description =
                        "When a loan that misses it is refused, if the product's rules refuse; in a check it is only told.")
        EligibilityRule.Stage stage,

        List<FigureView> figures,

        @Schema(description = "What would make it pass. One of them is enough; of COVER it takes all.")
        List<WayView> ways) {

    /**
     * A number a rule goes by.
     *
     * <p>Guarantee: an amount, a count or a day.
     */
    @Schema(name = "EligibilityFigure")
    public record FigureView(
            Figure figure,
            @Nullable Amount amount,
            @Nullable Long count,
            @Nullable LocalDate on) {
        static FigureView of(Stated<Figure> stated) {
            return new FigureView(
                    stated.name(), amountOf(stated.value()), countOf(stated.value()), dayOf(stated.value()));
        }
    }

    /**
     * What would make a rule pass.
     *
     * <p>Guarantee: an amount, a count or a day, or none where the name says all.
     */
    @Schema(name = "EligibilityWay")
    public record WayView(
            Way way,
            @Nullable Amount amount,
            @Nullable Long count,
            @Nullable LocalDate on) {
        static WayView of(Stated<Way> stated) {
            return new WayView(stated.name(), amountOf(stated.value()), countOf(stated.value()), dayOf(stated.value()));
        }
    }

    static RuleView of(RuleAnswer answer) {
        return new RuleView(
                answer.rule(),
                answer.of() == null ? null : answer.of().value(),
                answer.outcome(),
                answer.rule().stage(),
                answer.figures().stream().map(FigureView::of).toList(),
                answer.ways().stream().map(WayView::of).toList());
    }

    private static @Nullable Amount amountOf(Value value) {
        return switch (value) {
            case OfMoney of -> Amount.of(of.money());
            case OfCount _, OfDay _, Unsaid _ -> null;
        };
    }

    private static @Nullable Long countOf(Value value) {
        return switch (value) {
            case OfCount of -> of.count();
            case OfMoney _, OfDay _, Unsaid _ -> null;
        };
    }

    private static @Nullable LocalDate dayOf(Value value) {
        return switch (value) {
            case OfDay of -> of.day();
            case OfMoney _, OfCount _, Unsaid _ -> null;
        };
    }
}
