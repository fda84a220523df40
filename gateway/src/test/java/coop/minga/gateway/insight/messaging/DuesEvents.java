package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.finance.AffiliationFeeSettled;
import coop.minga.contracts.finance.DuesOverdue;
import coop.minga.contracts.finance.DuesPaid;
import coop.minga.contracts.finance.DuesWaived;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One series of versions of dues accounts told by three kinds of event, and fees, which are told once. */
record DuesEvents(
        UUID organisation,
        LocalDate day,
        List<DuesPaid> paid,
        List<DuesOverdue> overdue,
        List<DuesWaived> waived,
        List<AffiliationFeeSettled> fees) {
    DuesEvents(UUID organisation, LocalDate day) {
        this(organisation, day, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(UUID account, long version, Random random) {
        LocalDate effective = day.plusDays(random.nextInt(90));
        LocalDate other = random.nextBoolean() ? null : day.plusDays(random.nextInt(90));
        Instant at = Instant.EPOCH;
        if (version == 1) {
            fees.add(new AffiliationFeeSettled(
                    account,
                    1,
                    organisation,
                    at,
                    effective,
                    account,
                    account,
                    day,
                    effective,
                    9,
                    random.nextInt(900),
                    "KES"));
        }
        switch (random.nextInt(3)) {
            case 0 ->
                paid.add(new DuesPaid(
                        account,
                        version,
                        organisation,
                        at,
                        effective,
                        account,
                        null,
                        random.nextInt(900),
                        "KES",
                        other,
                        random.nextInt(900),
                        random.nextInt(900)));
            case 1 ->
                overdue.add(new DuesOverdue(
                        account,
                        version,
                        organisation,
                        at,
                        effective,
                        account,
                        effective.minusDays(9),
                        random.nextInt(900),
                        "KES",
                        other));
            default ->
                waived.add(new DuesWaived(
                        account,
                        version,
                        organisation,
                        at,
                        effective,
                        account,
                        new UUID(6, random.nextInt(9)),
                        day,
                        other));
        }
    }
}
