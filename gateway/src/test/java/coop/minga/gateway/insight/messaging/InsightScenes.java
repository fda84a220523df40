package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.AffiliationChanged;
import coop.minga.contracts.membership.MemberCount;
import coop.minga.contracts.membership.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happened before a report is asked for, told by events. */
public final class InsightScenes {
    private InsightScenes() {}

    /** Affiliated by kind UNION since long ago unless periods say otherwise, with what was counted of its members. */
    public static void countedAffiliate(UUID affiliate, UUID parent, List<Period> periods, MemberCount... counts) {
        InsightDatabase.apply(
                new AffiliationProjection(),
                new AffiliationChanged(
                        UUID.randomUUID(),
                        1,
                        affiliate,
                        Instant.EPOCH,
                        InsightDatabase.LONG_AGO,
                        affiliate,
                        parent,
                        "UNION",
                        periods.isEmpty() ? List.of(new Period("ACTIVE", InsightDatabase.LONG_AGO, null)) : periods,
                        List.of(counts)));
    }

    public static MemberCount count(String kind, long total, String asOf) {
        return new MemberCount(kind, total, null, null, LocalDate.parse(asOf), Instant.EPOCH);
    }
}
