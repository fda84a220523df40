package coop.minga.gateway.insight.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How members stand with their dues: how many, and what they owe in each currency.
 *
 * <p>Guarantee: amounts of two currencies are never added; who owes nothing that is known has no currency and no amounts.
 */
public record DuesFigure(Map<Count, Long> counts, SortedMap<String, Map<Amount, Long>> amounts) {
    public static final DuesFigure NONE = new DuesFigure(Map.of(), Collections.emptySortedMap());
    private static final String CURRENCY = "amountsIn";

    /** What is counted; the database names it in small letters. */
    public enum Count {
        MEMBERSHIPS("memberships"),
        WITH_DUES_ACCOUNT("withDuesAccount"),
        PAID_UP("paidUp"),
        WAIVED("waived");

        private final String measure;

        Count(String measure) {
            this.measure = measure;
        }
    }

    /** What is summed up, in minor units; the database names it in small letters. */
    public enum Amount {
        OWED("owedMinor"),
        NOT_OVERDUE("notOverdueMinor"),
        OVERDUE_1_TO_30("overdue1To30Minor"),
        OVERDUE_31_TO_60("overdue31To60Minor"),
        OVERDUE_61_TO_90("overdue61To90Minor"),
        OVERDUE_91_TO_180("overdue91To180Minor"),
        OVERDUE_OVER_180("overdueOver180Minor"),
        ADVANCE("advanceMinor");

        private final String measure;

        Amount(String measure) {
            this.measure = measure;
        }
    }

    /** Of members whose dues are in one currency, or who have none if it is null. */
    public static DuesFigure of(@Nullable String currency, Map<Count, Long> counts, Map<Amount, Long> amounts) {
        SortedMap<String, Map<Amount, Long>> inCurrency = new TreeMap<>();
        if (currency != null) {
            inCurrency.put(currency, amounts);
        }
        return new DuesFigure(counts, inCurrency);
    }

    public DuesFigure plus(DuesFigure other) {
        SortedMap<String, Map<Amount, Long>> sums = new TreeMap<>(amounts);
        other.amounts.forEach(
                (currency, more) -> sums.merge(currency, more, (one, two) -> sum(Amount.class, one, two)));
        return new DuesFigure(sum(Count.class, counts, other.counts), sums);
    }

    private static <K extends Enum<K>> Map<K, Long> sum(Class<K> keys, Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> sum = new EnumMap<>(keys);
        sum.putAll(one);
        other.forEach((key, more) -> sum.merge(key, more, Math::addExact));
        return sum;
    }

    /** The names of all measures, in their order. */
    public static List<String> names() {
        return Stream.of(
                        Arrays.stream(Count.values()).map(count -> count.measure),
                        Stream.of("behind", CURRENCY),
                        Arrays.stream(Amount.values()).map(amount -> amount.measure))
                .flatMap(each -> each)
                .toList();
    }

    /** By the names that reports use; no amounts where they are in several currencies or in none. */
    public Map<String, @Nullable Object> measures() {
        Map<String, @Nullable Object> measures = new LinkedHashMap<>();
        for (Count count : Count.values()) {
            measures.put(count.measure, of(count));
        }
        measures.put("behind", of(Count.WITH_DUES_ACCOUNT) - of(Count.PAID_UP));
        if (amounts.size() == 1) {
            String currency = amounts.firstKey();
            measures.put(CURRENCY, currency);
            amounts.values().iterator().next().forEach((amount, minor) -> measures.put(amount.measure, minor));
        }
        return measures;
    }

    private long of(Count count) {
        return counts.getOrDefault(count, 0L);
    }
}
