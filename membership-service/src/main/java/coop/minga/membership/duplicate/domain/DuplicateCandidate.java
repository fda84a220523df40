package coop.minga.membership.duplicate.domain;

import coop.minga.membership.duplicate.DuplicateCandidateId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one organisation that may be of one person.
 *
 * <p>Guarantee: what people decided holds while both records say what they said then; holds nothing personal itself.
 */
@Entity
@Table(schema = "membership", name = "duplicate_candidate")
public class DuplicateCandidate {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API and the events from 1. */
    @Version
    private long version;

    @Column(name = "first_id", updatable = false)
    private UUID first;

    @Column(name = "second_id", updatable = false)
    private UUID second;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CandidateState state;

    private long score;

    private String[] components;

    private byte[] fingerprint;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @OrderColumn(name = "sequence")
    @CollectionTable(
            schema = "membership",
            name = "duplicate_candidate_transition",
            joinColumns = @JoinColumn(name = "candidate_id", referencedColumnName = "id"))
    private List<CandidateTransition> transitions;

    protected DuplicateCandidate() {}

    /** Two records, in the order of their ids as the database orders them. */
    public record Pair(PersonId first, PersonId second) {
        public Pair {
            if (compare(first, second) > 0) {
                PersonId smaller = second;
                second = first;
                first = smaller;
            }
        }

        /** Byte by byte: Java compares UUIDs as signed numbers. */
        private static int compare(PersonId one, PersonId other) {
            return one.value().toString().compareTo(other.value().toString());
        }
    }

    /** What was found when the two were compared. */
    public record Finding(Set<Component> components, ByteBuffer fingerprint) {
        public int score() {
            return Likeness.score(components);
        }
    }

    /** Proposes two records. */
    public DuplicateCandidate(
            DuplicateCandidateId id,
            OrganisationId organisation,
            Pair pair,
            Finding finding,
            String actor,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.first = pair.first().value();
        this.second = pair.second().value();
        this.createdAt = now;
        this.transitions = new ArrayList<>();
        set(finding);
        enter(CandidateState.OPEN, CandidateStep.PROPOSAL, null, actor, now);
    }

    /** Takes in that the two were compared again; says whether that changes anything. */
    public boolean compareAgain(@Nullable Finding finding, String actor, Instant now) {
        if (state == CandidateState.MERGED) {
            return false;
        }
        if (finding == null || !ScoreBand.isCandidate(finding.score())) {
            boolean isUndecided =
                    CandidateLifecycle.after(state, CandidateStep.WITHDRAWAL).isPresent();
            if (isUndecided) {
                take(CandidateStep.WITHDRAWAL, actor, now);
            }
            return isUndecided;
        }
        boolean saysTheSame = finding.fingerprint().equals(ByteBuffer.wrap(fingerprint));
        if (state == CandidateState.WITHDRAWN || (state == CandidateState.NOT_DUPLICATE && !saysTheSame)) {
            set(finding);
            take(CandidateStep.REOPENING, actor, now);
            return true;
        }
        if (saysTheSame) {
            return false;
        }
        set(finding);
        updatedAt = now;
        return true;
    }

    /** @throws DomainFailure DUPLICATE_STEP_NOT_ALLOWED in this state */
    public void take(CandidateStep step, String actor, Instant now) {
        CandidateState to = CandidateLifecycle.after(state, step)
                .orElseThrow(() -> DomainFailure.ofState(
                        DuplicateFailure.DUPLICATE_STEP_NOT_ALLOWED,
                        "Read the pair again; it may have been decided.",
                        state,
                        CandidateLifecycle.allowed(state)));
        enter(to, step, state, actor, now);
    }

    private void enter(
            CandidateState to, CandidateStep step, @Nullable CandidateState from, String actor, Instant now) {
        transitions.add(new CandidateTransition(organisation, step, from, to, actor, now));
        state = to;
        updatedAt = now;
    }

    private void set(Finding finding) {
        score = finding.score();
        components = finding.components().stream().map(Component::name).sorted().toArray(String[]::new);
        fingerprint = finding.fingerprint().array();
    }

    /** @throws DomainFailure DUPLICATE_KEPT_IS_NEITHER */
    public PersonId otherThan(PersonId kept) {
        if (kept.value().equals(first)) {
            return new PersonId(second);
        }
        if (kept.value().equals(second)) {
            return new PersonId(first);
        }
        throw DomainFailure.at(DuplicateFailure.DUPLICATE_KEPT_IS_NEITHER, "/keptId", "Name one of the two records.");
    }

    public DuplicateCandidateId id() {
        return new DuplicateCandidateId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public Pair pair() {
        return new Pair(new PersonId(first), new PersonId(second));
    }

    public CandidateState state() {
        return state;
    }

    public int score() {
        return (int) score;
    }

    public List<Component> components() {
        return Arrays.stream(components).map(Component::valueOf).toList();
    }

    public List<CandidateTransition> transitions() {
        return List.copyOf(transitions);
    }

    /** Counts the changes, from 1 on; the resource's ETag and the event's version. */
    public long version() {
        return version + 1;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
