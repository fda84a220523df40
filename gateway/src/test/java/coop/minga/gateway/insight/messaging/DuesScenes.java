package coop.minga.gateway.insight.messaging;

import coop.minga.contracts.finance.AffiliationFeeSettled;
import coop.minga.contracts.finance.DuesOverdue;
import coop.minga.contracts.finance.DuesPaid;
import coop.minga.contracts.finance.DuesWaived;
import coop.minga.contracts.membership.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's dues, told by events. The dues account has the id of the membership. */
public record DuesScenes(UUID organisation, UUID membership, String currency) {

    /** A member since long ago. */
    public static DuesScenes member(UUID organisation, String sex) {
        return member(organisation, sex, "KES");
    }

    public static DuesScenes member(UUID organisation, String sex, String currency) {
        UUID person = InsightDatabase.member(organisation, sex, 1990);
        UUID membership =
                InsightDatabase.membership(organisation, person, new Period("ACTIVE", InsightDatabase.LONG_AGO, null));
        return new DuesScenes(organisation, membership, currency);
    }

    public DuesScenes paid(
            int version, String effectiveOn, @Nullable String through, long owedMinor, long advanceMinor) {
        InsightDatabase.apply(
                new DuesPaidProjection(),
                new DuesPaid(
                        membership,
                        version,
                        organisation,
                        Instant.EPOCH,
                        LocalDate.parse(effectiveOn),
                        membership,
                        null,
                        0,
                        currency,
                        day(through),
                        owedMinor,
                        advanceMinor));
        return this;
    }

    public DuesScenes overdue(int version, String effectiveOn, String since, long minor, @Nullable String paidThrough) {
        InsightDatabase.apply(
                new DuesOverdueProjection(),
                new DuesOverdue(
                        membership,
                        version,
                        organisation,
                        Instant.EPOCH,
                        LocalDate.parse(effectiveOn),
                        membership,
                        LocalDate.parse(since),
                        minor,
                        currency,
                        day(paidThrough)));
        return this;
    }

    /** One waiver, told again when it is ended early. */
    public DuesScenes waived(int version, String effectiveOn, String from, @Nullable String through) {
        InsightDatabase.apply(
                new DuesWaiverProjection(),
                new DuesWaived(
                        membership,
                        version,
                        organisation,
                        Instant.EPOCH,
                        LocalDate.parse(effectiveOn),
                        membership,
                        membership,
                        LocalDate.parse(from),
                        day(through)));
        return this;
    }

    /** A fee that both parties stated alike. */
    public static void fee(
            UUID affiliate,
            UUID affiliation,
            UUID parent,
            String effectiveOn,
            String periodTo,
            long members,
            long minor,
            String currency) {
        LocalDate to = LocalDate.parse(periodTo);
        InsightDatabase.apply(
                new AffiliationFeeProjection(),
                new AffiliationFeeSettled(
                        UUID.randomUUID(),
                        1,
                        affiliate,
                        Instant.EPOCH,
                        LocalDate.parse(effectiveOn),
                        affiliation,
                        parent,
                        to.withDayOfMonth(1),
                        to,
                        members,
                        minor,
                        currency));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
