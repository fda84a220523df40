package coop.minga.membership.consent.domain;

import coop.minga.membership.consent.ConsentId;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.source.Source;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that a partner may read parts of the record an organisation keeps. Two parties see the row: the
 * organisation always, the partner from the grant on.
 *
 * <p>Guarantee: its terms never change; once ended it stays ended.
 */
@Entity
@Table(schema = "membership", name = "consent")
public class Consent {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    /** Not updatable = false: two records of one human may be merged. */
    @Column(name = "person_id")
    private UUID person;

    /** Whether it came with another record: then it may stand beside one for the same partner and purpose. */
    @Column(name = "came_by_merge")
    private boolean cameByMerge;

    @Column(name = "grantee_id", updatable = false)
    private UUID grantee;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ConsentPurpose purpose;

    @Column(updatable = false)
    private String[] scope;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "lawful_basis", updatable = false)
    private LawfulBasis lawfulBasis;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private ConsentChannel channel;

    @Column(updatable = false)
    private String language;

    @Column(name = "policy_version", updatable = false)
    private String policyVersion;

    @Column(name = "last_day", updatable = false)
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ConsentState state;

    @Column(name = "granted_at")
    @Nullable private Instant grantedAt;

    @Column(name = "ended_at")
    @Nullable private Instant endedAt;

    /** How many events told of it: a request and a refusal are told to nobody, so it is not the version. */
    @Column(name = "events")
    private long events;

    @Embedded
    private Source source = Source.current();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @ElementCollection
    @OrderColumn(name = "sequence")
    @CollectionTable(
            schema = "membership",
            name = "consent_transition",
            joinColumns = @JoinColumn(name = "consent_id", referencedColumnName = "id"))
    private List<ConsentTransition> transitions;

    protected Consent() {}

    /** Puts the question to the person. */
    public static Consent request(ConsentId id, ConsentTerms terms, ConsentDecided decided) {
        Consent consent = new Consent();
        consent.id = id.value();
        consent.organisation = terms.organisation().value();
        consent.person = terms.person().value();
        consent.grantee = terms.grantee().value();
        consent.purpose = terms.purpose();
        consent.scope = terms.scope().stream().map(ConsentScope::name).sorted().toArray(String[]::new);
        consent.lawfulBasis = terms.lawfulBasis();
        consent.channel = terms.channel();
        consent.language = terms.language();
        consent.policyVersion = terms.policyVersion();
        consent.until = terms.until();
        consent.createdAt = decided.now();
        consent.transitions = new ArrayList<>();
        consent.enter(ConsentState.REQUESTED, ConsentStep.REQUEST, null, decided);
        return consent;
    }

    /**
     * Takes a step.
     *
     * @param today in the organisation's zone
     * @throws DomainFailure CONSENT_STEP_NOT_ALLOWED in this state, also after the last day
     */
    public void take(ConsentStep step, ConsentDecided decided, LocalDate today) {
        ConsentState current = state(today);
        var rule = ConsentLifecycle.rule(current, step)
                .filter(each -> each.to() != ConsentState.GRANTED || !today.isAfter(until))
                .orElseThrow(() -> DomainFailure.ofState(
                        ConsentFailure.CONSENT_STEP_NOT_ALLOWED,
                        "Read the consent again; it may have been decided, or its last day is over.",
                        current,
                        ConsentLifecycle.allowed(current)));
        enter(rule.to(), step, state, decided);
    }

    private void enter(ConsentState to, ConsentStep step, @Nullable ConsentState from, ConsentDecided decided) {
        transitions.add(new ConsentTransition(
                organisation, step, from, to, decided.actor(), decided.sealedNote(), person, decided.now()));
        state = to;
        switch (to) {
            case GRANTED -> {
                grantedAt = decided.now();
                events++;
            }
            case WITHDRAWN, SUPERSEDED -> {
                endedAt = decided.now();
                events++;
            }
            case REQUESTED, REFUSED -> {
                // Nobody but the organisation hears of it.
            }
            case EXPIRED -> throw new IllegalArgumentException("A consent expires by its date, not by a step.");
        }
        updatedAt = decided.now();
    }

    /** Two records of one human became one. */
    public void moveTo(PersonId kept, Instant now) {
        person = kept.value();
        cameByMerge = true;
        updatedAt = now;
    }

    /** They were parted again. */
    public void moveBackTo(PersonId absorbed, boolean cameByMergeBefore, Instant now) {
        person = absorbed.value();
        cameByMerge = cameByMergeBefore;
        updatedAt = now;
    }

    public boolean cameByMerge() {
        return cameByMerge;
    }

    /** Where it stands on a day of the organisation's zone: granted and past its last day, it has expired. */
    public ConsentState state(LocalDate today) {
        return state == ConsentState.GRANTED && today.isAfter(until) ? ConsentState.EXPIRED : state;
    }

    public ConsentId id() {
        return new ConsentId(id);
    }

    public ConsentTerms terms() {
        return new ConsentTerms(
                new OrganisationId(organisation),
                new PersonId(person),
                new OrganisationId(grantee),
                purpose,
                Arrays.stream(scope).map(ConsentScope::valueOf).collect(Collectors.toSet()),
                lawfulBasis,
                channel,
                language,
                policyVersion,
                until);
    }

    public List<ConsentTransition> transitions() {
        return List.copyOf(transitions);
    }

    public Optional<Instant> grantedAt() {
        return Optional.ofNullable(grantedAt);
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** The number of its last event; 0 while there was none. */
    public long events() {
        return events;
    }

    /** Counts the changes, from 1 on; the resource's ETag. */
    public long version() {
        return version + 1;
    }

    public Source source() {
        return source;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
