package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.membership.AffiliationChanged;
import coop.minga.contracts.membership.DuplicateCandidateChanged;
import coop.minga.contracts.membership.MemberCount;
import coop.minga.contracts.membership.Period;
import coop.minga.contracts.membership.PersonRecorded;
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

    /** A member since long ago, whose record was last written at an instant. */
    public static UUID record(
            UUID organisation,
            String sex,
            @Nullable Integer birthYear,
            boolean hasContact,
            boolean hasIdentifier,
            Instant recordedAt) {
        UUID person = UUID.randomUUID();
        InsightDatabase.apply(
                new PersonProjection(),
                new PersonRecorded(
                        person,
                        1,
                        organisation,
                        recordedAt,
                        InsightDatabase.LONG_AGO,
                        sex,
                        birthYear,
                        null,
                        null,
                        null,
                        hasContact,
                        hasIdentifier));
        InsightDatabase.membership(organisation, person, new Period("ACTIVE", InsightDatabase.LONG_AGO, null));
        return person;
    }

    /** A member since long ago who says to belong to groups. */
    public static UUID saying(UUID organisation, String sex, String... groups) {
        UUID person = UUID.randomUUID();
        InsightDatabase.apply(
                new PersonProjection(),
                new PersonRecorded(
                        person,
                        1,
                        organisation,
                        Instant.EPOCH,
                        InsightDatabase.LONG_AGO,
                        sex,
                        1990,
                        null,
                        List.of(groups),
                        null,
                        null,
                        null));
        InsightDatabase.membership(organisation, person, new Period("ACTIVE", InsightDatabase.LONG_AGO, null));
        return person;
    }

    public static void duplicates(UUID organisation, UUID one, UUID other, String state) {
        InsightDatabase.apply(
                new DuplicateCandidateProjection(),
                new DuplicateCandidateChanged(
                        UUID.randomUUID(),
                        1,
                        organisation,
                        Instant.EPOCH,
                        InsightDatabase.LONG_AGO,
                        state,
                        List.of(one, other),
                        "HIGH"));
    }

    /** The main job of a person since long ago, with its monthly earnings. */
    public static void earner(UUID organisation, UUID person, long minor, String currency) {
        earner(organisation, person, minor, currency, InsightDatabase.LONG_AGO, null);
    }

    /** A main job on the days from the first to before the last, with its monthly earnings. */
    public static void earner(
            UUID organisation, UUID person, long minor, String currency, LocalDate from, @Nullable LocalDate to) {
        InsightDatabase.apply(
                new WorkProfileProjection(),
                new WorkProfileRecorded(
                        UUID.randomUUID(),
                        1,
                        organisation,
                        Instant.EPOCH,
                        InsightDatabase.LONG_AGO,
                        person,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        List.of(new WorkProfileRecorded.MainPeriod(from, to)),
                        from,
                        to,
                        "UNKNOWN",
                        "2026.1",
                        new WorkProfileRecorded.Amount(minor, currency),
                        false));
    }

    public static MemberCount count(String kind, long total, String asOf) {
        return new MemberCount(kind, total, null, null, LocalDate.parse(asOf), Instant.EPOCH);
    }
}
