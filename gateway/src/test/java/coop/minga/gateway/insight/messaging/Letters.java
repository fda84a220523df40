package coop.minga.gateway.insight.messaging;

import static coop.minga.gateway.insight.messaging.InsightDatabase.LONG_AGO;

import coop.minga.contracts.finance.DuesPaid;
import coop.minga.contracts.finance.FinancialFiguresTold;
import coop.minga.contracts.finance.JournalEntryPosted;
import coop.minga.contracts.membership.MembershipChanged;
import coop.minga.contracts.membership.OrganisationChanged;
import coop.minga.contracts.membership.Period;
import coop.minga.contracts.membership.PersonRecorded;
import coop.minga.contracts.membership.SubjectLinked;
import coop.minga.gateway.insight.messaging.SourceTopics.Letter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Events as their services publish them. */
final class Letters {
    private Letters() {}

    static Letter organisation(UUID id, String name) {
        return Letter.of(
                OrganisationChanged.TOPIC,
                OrganisationChanged.TYPE,
                id,
                id,
                1,
                new OrganisationChanged(
                        id,
                        1,
                        id,
                        Instant.EPOCH,
                        LONG_AGO,
                        name,
                        "TRADE_UNION",
                        null,
                        1,
                        "KE",
                        "UTC",
                        "KES",
                        true,
                        null));
    }

    static List<Letter> member(UUID organisation, UUID person) {
        return member(organisation, person, UUID.randomUUID());
    }

    static List<Letter> member(UUID organisation, UUID person, UUID membership) {
        return List.of(
                Letter.of(
                        PersonRecorded.TOPIC,
                        PersonRecorded.TYPE,
                        organisation,
                        person,
                        1,
                        new PersonRecorded(
                                person,
                                1,
                                organisation,
                                Instant.EPOCH,
                                LONG_AGO,
                                "FEMALE",
                                1990,
                                null,
                                null,
                                null,
                                null,
                                null)),
                Letter.of(
                        MembershipChanged.TOPIC,
                        MembershipChanged.TYPE,
                        organisation,
                        membership,
                        1,
                        new MembershipChanged(
                                membership,
                                1,
                                organisation,
                                Instant.EPOCH,
                                LONG_AGO,
                                person,
                                List.of(new Period("ACTIVE", LONG_AGO, null)),
                                null,
                                null)));
    }

    static Letter link(UUID organisation, UUID person, UUID subject) {
        return Letter.of(
                SubjectLinked.TOPIC,
                SubjectLinked.TYPE,
                organisation,
                person,
                1,
                new SubjectLinked(person, 1, organisation, Instant.EPOCH, LONG_AGO, subject));
    }

    /** Paid through a day; nothing is owed. */
    static Letter paid(UUID organisation, UUID membership, LocalDate through) {
        return Letter.of(
                DuesPaid.TOPIC,
                DuesPaid.TYPE,
                organisation,
                membership,
                1,
                new DuesPaid(
                        membership,
                        1,
                        organisation,
                        Instant.EPOCH,
                        LONG_AGO,
                        membership,
                        null,
                        100,
                        "KES",
                        through,
                        0,
                        0));
    }

    /** Filed figures: so many loans of one minor unit that are not late, and so many that are late for a month. */
    static Letter filed(UUID organisation, LocalDate asOf, int notLate, int late) {
        UUID series = UUID.randomUUID();
        return Letter.of(
                FinancialFiguresTold.TOPIC,
                FinancialFiguresTold.TYPE,
                organisation,
                series,
                1,
                new FinancialScenes(organisation, series, "KES")
                        .event(
                                1,
                                asOf.toString(),
                                UUID.randomUUID(),
                                List.of(
                                        FinancialScenes.late(0, notLate, notLate),
                                        FinancialScenes.late(31, late, late)),
                                FinancialScenes.RATIOS));
    }

    /** Of the busiest topic of finance, and unreadable: whoever passes over its type does not notice. */
    static Letter journalEntry(UUID organisation) {
        return new Letter(
                JournalEntryPosted.TOPIC,
                JournalEntryPosted.TYPE,
                UUID.randomUUID(),
                organisation,
                UUID.randomUUID(),
                1,
                "{\"version\": \"one\"");
    }
}
