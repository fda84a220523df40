package coop.minga.finance.checkoff.domain;

import coop.minga.finance.checkoff.CheckOffAuthorisationId;
import coop.minga.finance.checkoff.DeductionTarget;
import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a member allows an employer to deduct, and what.
 *
 * <p>Guarantee: a member and an employer have one on a day; what it says never changes, only its last day. Other amounts
 * are another authorisation, so that what was allowed on a day stays known.
 */
@Entity
@Table(schema = "finance", name = "check_off_authorisation")
public class CheckOffAuthorisation {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "employer_id", updatable = false)
    private UUID employer;

    @Column(name = "membership_id", updatable = false)
    private UUID membership;

    @Column(name = "payroll_token", updatable = false)
    private byte[] payrollToken;

    @Column(name = "sealed_payroll_reference", updatable = false)
    private String sealedPayrollReference;

    @Column(name = "from_day", updatable = false)
    private LocalDate from;

    @Column(name = "through_day")
    @Nullable private LocalDate through;

    @Column(updatable = false)
    private String[] destinations;

    @Column(updatable = false)
    private UUID[] accounts;

    @Column(name = "amounts_minor", updatable = false)
    private long[] amountsMinor;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CheckOffAuthorisation() {}

    /**
     * Whose reference it is, as it is kept.
     *
     * @param token the keyed digest it is found by
     */
    public record Reference(ByteBuffer token, String sealed) {}

    private record Named(Destination destination, @Nullable DeductionTarget target) {}

    /** @throws DomainFailure AUTHORISATION_DAYS_REVERSED, DESTINATION_TWICE */
    public CheckOffAuthorisation(
            CheckOffAuthorisationId id,
            Employer employer,
            MembershipId membership,
            Reference reference,
            LocalDate from,
            @Nullable LocalDate through,
            List<Deduction> deductions,
            Instant now) {
        requireInOrder(from, through, "/through");
        Set<Named> named = new HashSet<>();
        for (int i = 0; i < deductions.size(); i++) {
            Deduction each = deductions.get(i);
            if (!named.add(new Named(each.destination(), each.target()))) {
                throw DomainFailure.at(
                        CheckOffFailure.DESTINATION_TWICE,
                        "/deductions/" + i + "/destination",
                        "Add the amounts, or name another account, loan or policy.");
            }
        }
        this.id = id.value();
        this.organisation = employer.organisation().value();
        this.employer = employer.id().value();
        this.membership = membership.value();
        this.payrollToken = reference.token().array().clone();
        this.sealedPayrollReference = reference.sealed();
        this.from = from;
        this.through = through;
        this.destinations =
                deductions.stream().map(each -> each.destination().name()).toArray(String[]::new);
        this.accounts = deductions.stream()
                .map(each -> each.target() == null ? null : each.target().value())
                .toArray(UUID[]::new);
        this.amountsMinor = deductions.stream().mapToLong(Deduction::minor).toArray();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Ends it after a day, which may lie ahead.
     *
     * @throws DomainFailure CHECK_OFF_AUTHORISATION_TRANSITION_ILLEGAL, AUTHORISATION_DAYS_REVERSED
     */
    public void end(LocalDate lastDay, Instant now) {
        if (through != null) {
            throw DomainFailure.ofState(
                    CheckOffFailure.CHECK_OFF_AUTHORISATION_TRANSITION_ILLEGAL,
                    "The authorisation ends on " + through + " already.",
                    "ENDED",
                    List.of());
        }
        requireInOrder(from, lastDay, "/through");
        through = lastDay;
        updatedAt = now;
    }

    private static void requireInOrder(LocalDate from, @Nullable LocalDate through, String pointer) {
        if (through != null && through.isBefore(from)) {
            throw DomainFailure.at(
                    CheckOffFailure.AUTHORISATION_DAYS_REVERSED, pointer, "The first day is " + from + ".");
        }
    }

    public CheckOffAuthorisationId id() {
        return new CheckOffAuthorisationId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public EmployerId employer() {
        return new EmployerId(employer);
    }

    public MembershipId membership() {
        return new MembershipId(membership);
    }

    public String sealedPayrollReference() {
        return sealedPayrollReference;
    }

    public LocalDate from() {
        return from;
    }

    public @Nullable LocalDate through() {
        return through;
    }

    public List<Deduction> deductions() {
        return Deductions.of(destinations, accounts, amountsMinor);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
