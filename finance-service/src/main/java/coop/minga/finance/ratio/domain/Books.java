package coop.minga.finance.ratio.domain;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All accounts of an organisation's own currency, as they stood at the end of a day or moved in a period.
 *
 * <p>Guarantee: what the chart does not tell apart is said to be missing, never guessed: that nothing is held for a use
 * without an account is believed only where every account of that class that holds anything is named for some use.
 *
 * @param from the first day of what was moved; null of what was held at the end of a day
 */
public record Books(@Nullable LocalDate from, LocalDate through, List<BookLine> lines) {
    public Books {
        lines = List.copyOf(lines);
    }

    /** Whether anything stands in them. */
    public boolean areEmpty() {
        return lines.stream().allMatch(line -> line.minor() == 0);
    }

    /** What is named for the uses of a part. */
    public Taken named(RatioPart part) {
        List<BookLine> accounts = lines(line -> line.uses().stream().anyMatch(part.uses()::contains));
        return taken(part, accounts).unless(absence(part, accounts));
    }

    /** All accounts of a class. */
    public Taken all(RatioPart part, BookClass bookClass) {
        return taken(part, lines(line -> line.bookClass() == bookClass && line.minor() != 0));
    }

    /** Income less expenses. */
    public Taken surplus(RatioPart part) {
        return taken(
                part,
                lines(line -> (line.bookClass() == BookClass.INCOME || line.bookClass() == BookClass.EXPENSE)
                                && line.minor() != 0)
                        .stream()
                        .map(line -> line.bookClass() == BookClass.EXPENSE ? line.negated() : line)
                        .toList());
    }

    /** Accounts of a class that hold something and that the chart names for nothing. */
    public List<BookLine> unnamed(BookClass bookClass) {
        return lines(line -> line.bookClass() == bookClass && line.uses().isEmpty() && line.minor() != 0);
    }

    private @Nullable Missing absence(RatioPart part, List<BookLine> accounts) {
        List<BookLine> shared = accounts.stream()
                .filter(line -> line.minor() != 0 && !part.uses().containsAll(line.uses()))
                .toList();
        if (!shared.isEmpty()) {
            return new Missing(Missing.Reason.ACCOUNT_OF_SEVERAL_USES, List.of(), shared);
        }
        Set<String> named = new HashSet<>();
        accounts.forEach(line -> named.addAll(line.uses()));
        List<String> without =
                part.uses().stream().filter(use -> !named.contains(use)).toList();
        if (without.isEmpty()) {
            return null;
        }
        List<BookLine> unnamed = unnamed(part.bookClass());
        return unnamed.isEmpty() ? null : new Missing(Missing.Reason.USE_NOT_NAMED, without, unnamed);
    }

    private Taken taken(RatioPart part, List<BookLine> accounts) {
        long minor = accounts.stream().mapToLong(BookLine::minor).reduce(0, Math::addExact);
        return new Taken(part, minor, from, through, accounts, List.of(), null);
    }

    private List<BookLine> lines(Predicate<BookLine> of) {
        return lines.stream().filter(of).toList();
    }
}
