package coop.minga.membership.sseprofile.domain;

import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found of one principle on one day.
 *
 * <p>Guarantee: never changed and never removed; what was wrong is found anew, and of one day the last finding counts.
 */
@Entity
@Immutable
@Table(schema = "membership", name = "sse_assessment")
public class SseAssessment {
    private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);

    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID steward;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SsePrinciple principle;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SseFinding met;

    @Nullable private String evidence;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    private String actor;

    @Column(name = "recorded_at")
    private Instant createdAt;

    protected SseAssessment() {}

    /** @throws DomainFailure SSE_ASSESSMENT_DATE_NOT_ALLOWED in the future */
    public SseAssessment(Subject subject, Finding finding, String actor, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        assessedOn = finding.assessedOn() == null ? today : finding.assessedOn();
        if (assessedOn.isAfter(today) || assessedOn.isBefore(EARLIEST)) {
            throw DomainFailure.at(
                    SseFailure.SSE_ASSESSMENT_DATE_NOT_ALLOWED,
                    "/assessedOn",
                    "Name a day from %s to %s.".formatted(EARLIEST, today));
        }
        id = subject.id();
        steward = subject.steward();
        organisation = subject.organisation();
        principle = finding.principle();
        met = finding.met();
        evidence = finding.evidence();
        this.actor = actor;
        createdAt = now;
    }

    /** Which assessment of which organisation, kept by whom. */
    public record Subject(UUID id, UUID steward, UUID organisation) {}

    /** What was found; today if no day is named. */
    public record Finding(
            SsePrinciple principle,
            SseFinding met,
            @Nullable String evidence,
            @Nullable LocalDate assessedOn) {}

    public UUID id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public Finding finding() {
        return new Finding(principle, met, evidence, assessedOn);
    }

    public LocalDate assessedOn() {
        return assessedOn;
    }

    public String actor() {
        return actor;
    }

    public Instant recordedAt() {
        return createdAt;
    }
}
