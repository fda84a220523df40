package coop.minga.finance.dues.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rates of a plan from a day on.
 *
 * <p>Guarantee: at least one rate, no two for the same members.
 *
 * @param validTo the last day on which they hold; no end if null
 */
public record DuesTerms(LocalDate validFrom, @Nullable LocalDate validTo, List<DuesRate> rates) {
    static final int MOST_RATES = 100;

    public DuesTerms {
        rates = List.copyOf(rates);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw DomainFailure.at(
                    DuesFailure.DUES_DAYS_REVERSED, "/validTo", "The last day is not before the first one.");
        }
        long kinds = rates.stream()
                .map(rate -> new DuesRate(rate.category(), rate.workerGroup(), 0L, null))
                .distinct()
                .count();
        if (rates.isEmpty() || rates.size() > MOST_RATES || kinds != rates.size()) {
            throw DomainFailure.at(
                    DuesFailure.DUES_RATE_MALFORMED,
                    "/rates",
                    "Name 1 to " + MOST_RATES + " rates, each for other members.");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The rate for such a member; none where the plan has none for her. */
    public Optional<DuesRate> rateFor(@Nullable String category, @Nullable String workerGroup) {
        return rates.stream()
                .filter(rate -> rate.isFor(category, workerGroup))
                .max(Comparator.comparingInt(DuesRate::precision));
    }
}
