package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.AffiliationChanged;
import coop.minga.contracts.membership.MemberCount;
import coop.minga.contracts.membership.Period;
import coop.minga.contracts.membership.WorkProfileRecorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** A main job on the days from the first to before the last, with its codes. */
    public static void job(
            UUID organisation,
            UUID person,
            String isco08,
            String isic4,
            String icse18a,
            String placeOfWork,
            String formality,
            LocalDate from,
            @Nullable LocalDate to) {
        InsightDatabase.apply(
                new WorkProfileProjection(),
                new WorkProfileRecorded(
                        UUID.randomUUID(),
                        1,
                        organisation,
                        Instant.EPOCH,
                        InsightDatabase.LONG_AGO,
                        person,
                        isco08,
                        isic4,
                        icse18a,
                        null,
                        placeOfWork,
                        null,
                        null,
                        true,
                        List.of(new WorkProfileRecorded.MainPeriod(from, to)),
                        from,
                        to,
                        formality,
                        "2026.1",
                        null,
                        false));
    }

    public static MemberCount count(String kind, long total, String asOf) {
        return new MemberCount(kind, total, null, null, LocalDate.parse(asOf), Instant.EPOCH);
    }
}
