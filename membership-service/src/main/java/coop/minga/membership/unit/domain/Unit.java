package coop.minga.membership.unit.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.unit.UnitId;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A unit (branch) of an organisation, with all steps it has taken. Which step it may take is its tree's to say.
 *
 * <p>Guarantee: belongs to one organisation for ever; its columns are what its steps come to.
 */
// Some columns only the database reads: for its checks, and to filter lists.
@SuppressWarnings("UnusedVariable")
@Entity
@Table(schema = "membership", name = "unit")
public class Unit {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API and the events from 1. */
    @Version
    private long version;

    private String name;

    @Nullable private String code;

    @Nullable private String area;

    @Column(name = "parent_id")
    @Nullable private UUID parent;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private UnitState state;

    @Column(name = "opened_on", updatable = false)
    private LocalDate openedOn;

    @Column(name = "closed_on")
    @Nullable private LocalDate closedOn;

    @Column(name = "merged_into")
    @Nullable private UUID mergedInto;

    @Embedded
    private Source source = Source.current();

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** By position, so that a step more is one row more and no other row is touched. */
    @ElementCollection
    @OrderColumn(name = "sequence")
    @CollectionTable(
            schema = "membership",
            name = "unit_transition",
            joinColumns = @JoinColumn(name = "unit_id", referencedColumnName = "id"))
    private List<UnitTransition> transitions;

    protected Unit() {}

    /** A new unit, by the opening the tree has allowed. */
    public static Unit opened(UnitId id, OrganisationId organisation, UnitTransition opening) {
        Unit unit = new Unit();
        unit.id = id.value();
        unit.organisation = organisation.value();
        unit.openedOn = opening.effectiveOn();
        unit.createdAt = opening.recordedAt();
        unit.transitions = new ArrayList<>();
        unit.take(opening);
        return unit;
    }

    /** Records a step the tree has allowed. */
    public void take(UnitTransition step) {
        transitions.add(step);
        UnitStanding standing = history().on(null).orElseThrow();
        name = standing.description().name();
        code = standing.description().code();
        area = standing.description().area();
        UnitId under = standing.parent();
        parent = under == null ? null : under.value();
        state = standing.state();
        closedOn = standing.closedOn();
        UnitId into = standing.mergedInto();
        mergedInto = into == null ? null : into.value();
        updatedAt = step.recordedAt();
    }

    public UnitHistory history() {
        return new UnitHistory(transitions);
    }

    /** The steps in the order in which they were recorded. */
    public List<UnitTransition> transitions() {
        return List.copyOf(transitions);
    }

    public UnitId id() {
        return new UnitId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public String name() {
        return name;
    }

    /** Counts the changes, from 1 on; the resource's ETag and the event's version. */
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
