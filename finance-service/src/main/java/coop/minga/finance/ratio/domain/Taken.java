package coop.minga.finance.ratio.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a ratio comes to, and what was taken for it.
 *
 * <p>Guarantee: the amount is the sum of the accounts, or of the loans, that are named.
 *
 * @param minor minor units of money, or people
 * @param from the first day of what was moved; null of what was held at the end of a day
 * @param through the day, or the last one
 */
public record Taken(
        RatioPart part,
        long minor,
        @Nullable LocalDate from,
        LocalDate through,
        List<BookLine> accounts,
        List<Loans> loans,
        @Nullable Missing absence) {
    public Taken {
        accounts = List.copyOf(accounts);
        loans = List.copyOf(loans);
    }

    /**
     * Loans of which principal is owed.
     *
     * <p>Guarantee: of exactly those that are listed there.
     */
    public record Loans(long minor, long loans, String list) {}

    static Taken of(RatioPart part, long minor, LocalDate through) {
        return new Taken(part, minor, null, through, List.of(), List.of(), null);
    }

    static Taken of(RatioPart part, LocalDate through, List<Loans> loans) {
        long minor = loans.stream().mapToLong(Loans::minor).reduce(0, Math::addExact);
        return new Taken(part, minor, null, through, List.of(), loans, null);
    }

    static Taken missing(RatioPart part, LocalDate through, Missing.Reason reason) {
        return new Taken(part, 0, null, through, List.of(), List.of(), Missing.because(reason));
    }

    Taken unless(@Nullable Missing missing) {
        return absence != null || missing == null
                ? this
                : new Taken(part, minor, from, through, accounts, loans, missing);
    }

    public Optional<Missing> missing() {
        return Optional.ofNullable(absence);
    }
}
