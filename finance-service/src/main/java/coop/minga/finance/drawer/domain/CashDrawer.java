package coop.minga.finance.drawer.domain;

import coop.minga.finance.drawer.DrawerId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The cash a collector carries.
 *
 * <p>Guarantee: only its collector fills and counts it, and only somebody else gives it out and takes it back. What it
 * should hold stands in its ledger account alone.
 */
@Entity
@Table(schema = "finance", name = "cash_drawer")
public class CashDrawer {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String collector;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private DrawerState state;

    /** Of the count that stands, so while it is COUNTED. */
    @Column(name = "counted_minor")
    @Nullable private Long countedMinor;

    private int handovers;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected CashDrawer() {}

    /** @throws DomainFailure DRAWER_CHECKER_IS_MAKER */
    public CashDrawer(
            DrawerId id,
            OrganisationId organisation,
            int number,
            String name,
            String collector,
            String openedBy,
            Currency currency,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.number = number;
        this.name = name;
        this.collector = collector;
        this.currency = currency.getCurrencyCode();
        this.state = DrawerState.OPEN;
        this.openedAt = now;
        this.updatedAt = now;
        requireChecker(openedBy);
    }

    /** @throws DomainFailure DRAWER_OF_ANOTHER, DRAWER_NOT_OPEN */
    public void requireTakesPaymentsOf(String subject) {
        requireCollector(subject);
        if (state != DrawerState.OPEN) {
            throw DomainFailure.ofState(
                    DrawerFailure.DRAWER_NOT_OPEN, "The drawer is " + state + ".", state, state.next());
        }
    }

    /**
     * Says what is in it; said again, the last count stands.
     *
     * @throws DomainFailure DRAWER_OF_ANOTHER, DRAWER_TRANSITION_ILLEGAL
     */
    public void count(Money counted, String countedBy, Instant now) {
        requireCollector(countedBy);
        become(DrawerState.COUNTED, now);
        countedMinor = counted.minor();
    }

    /**
     * Takes everything out of it.
     *
     * @param received what the receiver found; it must be what the collector counted
     * @throws DomainFailure DRAWER_CHECKER_IS_MAKER, DRAWER_TRANSITION_ILLEGAL, DRAWER_COUNT_DISPUTED
     */
    public void handOver(Money received, String receivedBy, Instant now) {
        requireChecker(receivedBy);
        Long counted = countedMinor;
        become(DrawerState.HANDED_OVER, now);
        if (counted == null || counted != received.minor()) {
            throw new DomainFailure(
                    DrawerFailure.DRAWER_COUNT_DISPUTED, "Count it together; its collector says again what is in it.");
        }
        handovers++;
    }

    /**
     * Gives it out again: emptied with a new float, or counted because more is to be collected.
     *
     * @throws DomainFailure DRAWER_CHECKER_IS_MAKER, DRAWER_TRANSITION_ILLEGAL
     */
    public void open(String openedBy, Instant now) {
        requireChecker(openedBy);
        become(DrawerState.OPEN, now);
    }

    /** @throws DomainFailure DRAWER_CHECKER_IS_MAKER, DRAWER_TRANSITION_ILLEGAL */
    public void close(String closedBy, Instant now) {
        requireChecker(closedBy);
        become(DrawerState.CLOSED, now);
    }

    private void become(DrawerState next, Instant now) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    DrawerFailure.DRAWER_TRANSITION_ILLEGAL,
                    "The drawer is " + state + " and cannot become " + next + ".",
                    state,
                    state.next());
        }
        state = next;
        countedMinor = null;
        updatedAt = now;
    }

    private void requireCollector(String subject) {
        if (!collector.equals(subject)) {
            throw new DomainFailure(DrawerFailure.DRAWER_OF_ANOTHER, "Let its collector do this.");
        }
    }

    private void requireChecker(String subject) {
        if (collector.equals(subject)) {
            throw new DomainFailure(DrawerFailure.DRAWER_CHECKER_IS_MAKER, "Let somebody else do this.");
        }
    }

    public DrawerId id() {
        return new DrawerId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String collector() {
        return collector;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public DrawerState state() {
        return state;
    }

    public Optional<Money> counted() {
        return Optional.ofNullable(countedMinor).map(minor -> new Money(minor, currency()));
    }

    /** How often it was handed over. */
    public int handovers() {
        return handovers;
    }

    /** The series of its receipts. */
    public String series() {
        return "D" + number;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
