package coop.minga.membership.workprofile.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The record of a job as it stood from one recording to the next.
 *
 * <p>Guarantee: never changed and never removed; the runtime login has no right to.
 *
 * @param organisation repeated here for row-level security and for the keys, which begin with it
 * @param person whose job it was then, and under whose key the sealed part is
 * @param effectiveOn the day from which the change is true
 */
@Embeddable
public record WorkProfileVersion(
        @Column(name = "org_id", updatable = false) UUID organisation,

        @Column(name = "person_id", updatable = false) UUID person,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        WorkProfileStep step,

        @Embedded @Nullable WorkTerms terms,

        @Embedded @Nullable WorkFacts facts,

        @Column(name = "monthly_minor") @Nullable Long monthlyMinor,

        @Column(name = "currency") @Nullable String currency,

        @Column(name = "sealed") @Nullable String sealed,

        @Column(name = "valid_from") LocalDate validFrom,

        @Column(name = "valid_to") @Nullable LocalDate validTo,

        @Column(name = "main_periods") @Convert(converter = MainPeriodsText.class)
        MainPeriods mainPeriods,

        boolean withdrawn,
        String actor,

        @Column(name = "effective_on") LocalDate effectiveOn,

        @Column(name = "recorded_at") Instant recordedAt) {

    static WorkProfileVersion of(
            UUID organisation,
            UUID person,
            WorkProfileStep step,
            WorkContent content,
            MainPeriods mainPeriods,
            LocalDate effectiveOn,
            Recording recording) {
        var monthly = content.monthlyEarnings();
        return new WorkProfileVersion(
                organisation,
                person,
                step,
                content.terms(),
                content.facts(),
                monthly == null ? null : monthly.minor(),
                monthly == null ? null : monthly.currency().getCurrencyCode(),
                content.sealed(),
                content.validFrom(),
                content.validTo(),
                mainPeriods,
                step == WorkProfileStep.WITHDRAWAL,
                recording.actor(),
                effectiveOn,
                recording.now());
    }

    /** The terms; Hibernate reads a row without any as null. */
    public WorkTerms knownTerms() {
        return terms == null ? WorkTerms.NONE : terms;
    }

    /** The facts; Hibernate reads a row without any as null. */
    public WorkFacts knownFacts() {
        return facts == null ? WorkFacts.NONE : facts;
    }

    public Days days() {
        return new Days(validFrom, validTo);
    }

    public FormalityFinding formality(RuleSet ruleSet) {
        return ruleSet.find(knownTerms(), knownFacts());
    }

    public WorkProfileState state() {
        if (withdrawn) {
            return WorkProfileState.WITHDRAWN;
        }
        return validTo == null ? WorkProfileState.OPEN : WorkProfileState.ENDED;
    }

    WorkProfileVersion next(
            WorkProfileStep taken,
            @Nullable LocalDate newEnd,
            MainPeriods main,
            LocalDate effective,
            Recording recording) {
        return new WorkProfileVersion(
                organisation,
                person,
                taken,
                terms,
                facts,
                monthlyMinor,
                currency,
                sealed,
                validFrom,
                newEnd,
                main,
                withdrawn || taken == WorkProfileStep.WITHDRAWAL,
                recording.actor(),
                effective,
                recording.now());
    }

    WorkProfileVersion movedTo(UUID newPerson, @Nullable String sealedAnew, MainPeriods main, Recording recording) {
        return new WorkProfileVersion(
                organisation,
                newPerson,
                WorkProfileStep.MOVE,
                terms,
                facts,
                monthlyMinor,
                currency,
                sealedAnew,
                validFrom,
                validTo,
                withdrawn ? MainPeriods.NONE : main,
                withdrawn,
                recording.actor(),
                validFrom,
                recording.now());
    }
}
