package coop.minga.finance.eligibility.domain;

import coop.minga.finance.memberaccount.MemberAccountId;
import coop.minga.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says, the numbers it goes by, and what would make it pass.
 *
 * <p>Guarantee: ways are named only where the rule is missed; one of them is enough as long as nothing else changes, of
 * {@link EligibilityRule#COVER} it takes all.
 *
 * @param of the guarantor's account the rule is about; null where it is about the borrower or the loan
 */
public record RuleAnswer(
        EligibilityRule rule,
        @Nullable MemberAccountId of,
        Outcome outcome,
        List<Stated<Figure>> figures,
        List<Stated<Way>> ways) {
    public RuleAnswer {
        figures = List.copyOf(figures);
        ways = List.copyOf(ways);
    }

    /** Whether a rule is met. */
    public enum Outcome {
        MET,
        MISSED,
        /** The product does not ask for it, or it does not fit who borrows. */
        NOT_ASKED
    }

    /** Which number it is. */
    public enum Figure {
        MEMBER_SINCE,
        MONTHS,
        MONTHS_ASKED,
        DEPOSITS,
        LUMP_SUMS,
        USUAL_MONTH,
        PLEDGED_FOR_OTHERS,
        LOANS_GUARANTEED,
        DEPOSITS_COUNTED,
        MULTIPLE,
        OTHER_LOANS,
        PRINCIPAL,
        LENT_AT_MOST,
        LOANS_IN_ARREARS,
        PAY,
        DEDUCTIONS,
        HIGHEST_MONTH,
        TAKEN_HOME,
        TAKE_HOME_ASKED,
        OWN_DEPOSITS_FREE,
        TO_GUARANTEE,
        GUARANTEED,
        GUARANTORS,
        FEWEST_GUARANTORS,
        MOST_GUARANTORS,
        OFFERED,
        FREE,
        OTHER_LOANS_GUARANTEED,
        MOST_LOANS
    }

    /** What can be done about it. */
    public enum Way {
        WAIT_UNTIL,
        PAY_IN,
        BORROW_AT_MOST,
        PAY_ARREARS,
        PAY_BACK,
        LET_GUARANTEES_GO,
        TELL_PAY,
        INSTALMENTS_AT_LEAST,
        MONTH_AT_MOST,
        GUARANTEE_MORE,
        GUARANTORS_AT_LEAST,
        GUARANTORS_AT_MOST,
        OFFER_AT_MOST,
        OTHER_GUARANTOR
    }

    /** A value: of money, a count, a day, or none where the name says all. */
    public sealed interface Value {}

    public record OfMoney(Money money) implements Value {}

    public record OfCount(long count) implements Value {}

    public record OfDay(LocalDate day) implements Value {}

    public record Unsaid() implements Value {}

    /** A value under its name. */
    public record Stated<N extends Enum<N>>(N name, Value value) {
        public static <N extends Enum<N>> Stated<N> of(N name, Money money) {
            return new Stated<>(name, new OfMoney(money));
        }

        public static <N extends Enum<N>> Stated<N> of(N name, long count) {
            return new Stated<>(name, new OfCount(count));
        }

        public static <N extends Enum<N>> Stated<N> of(N name, LocalDate day) {
            return new Stated<>(name, new OfDay(day));
        }

        public static <N extends Enum<N>> Stated<N> of(N name) {
            return new Stated<>(name, new Unsaid());
        }
    }

    static RuleAnswer of(EligibilityRule rule, boolean isMet, List<Stated<Figure>> figures, List<Stated<Way>> ways) {
        return new RuleAnswer(rule, null, isMet ? Outcome.MET : Outcome.MISSED, figures, isMet ? List.of() : ways);
    }

    RuleAnswer about(MemberAccountId account) {
        return new RuleAnswer(rule, account, outcome, figures, ways);
    }

    static RuleAnswer notAsked(EligibilityRule rule) {
        return new RuleAnswer(rule, null, Outcome.NOT_ASKED, List.of(), List.of());
    }
}
