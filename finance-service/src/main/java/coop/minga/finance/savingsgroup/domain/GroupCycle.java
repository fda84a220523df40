package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.ledger.JournalEntryId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.savingsgroup.CycleId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * From one share-out of a savings group to the next.
 *
 * <p>Guarantee: its rules never change; an organisation has one that is open.
 */
@Entity
@Table(schema = "finance", name = "group_cycle")
public class GroupCycle {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private CycleState state;

    @Column(updatable = false)
    private String currency;

    @Column(name = "share_price_minor", updatable = false)
    private long sharePriceMinor;

    @Column(name = "most_shares", updatable = false)
    private int mostShares;

    @Column(name = "social_minor", updatable = false)
    private long socialMinor;

    @Column(name = "charge_ppm", updatable = false)
    private int chargePpm;

    @Column(name = "fine_codes", updatable = false)
    private String[] fineCodes;

    /** Of the code at the same place. */
    @Column(name = "fine_minor", updatable = false)
    private Long[] fineMinor;

    @Column(name = "planned_meetings", updatable = false)
    private LocalDate[] plannedMeetings;

    @Column(name = "social_fund_id", updatable = false)
    private UUID socialFund;

    @Column(name = "opens_on", updatable = false)
    private LocalDate opensOn;

    @Column(name = "shared_out_on")
    @Nullable private LocalDate sharedOutOn;

    /** That shared it out; none where there was nothing to move. */
    @Column(name = "entry_id")
    @Nullable private UUID entry;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected GroupCycle() {}

    /** @throws DomainFailure GROUP_RULES_INVALID */
    public GroupCycle(
            CycleId id,
            OrganisationId organisation,
            int number,
            CycleRules rules,
            FundId socialFund,
            LocalDate opensOn,
            Instant now) {
        rules.requireBegins(opensOn);
        this.id = id.value();
        this.organisation = organisation.value();
        this.number = number;
        this.state = CycleState.OPEN;
        this.currency = rules.currency().getCurrencyCode();
        this.sharePriceMinor = rules.sharePriceMinor();
        this.mostShares = rules.mostShares();
        this.socialMinor = rules.socialMinor();
        this.chargePpm = rules.chargePpm();
        this.fineCodes = rules.finesMinor().keySet().toArray(String[]::new);
        this.fineMinor = rules.finesMinor().values().toArray(Long[]::new);
        this.plannedMeetings = rules.plannedMeetings().toArray(LocalDate[]::new);
        this.socialFund = socialFund.value();
        this.opensOn = opensOn;
        this.openedAt = now;
        this.updatedAt = now;
    }

    /** @throws DomainFailure GROUP_CYCLE_TRANSITION_ILLEGAL */
    public void requireOpen() {
        requireMayBecome(CycleState.CLOSED);
    }

    /** @throws DomainFailure GROUP_CYCLE_TRANSITION_ILLEGAL */
    public void close(LocalDate day, @Nullable JournalEntryId sharedOutBy, Instant now) {
        requireMayBecome(CycleState.CLOSED);
        state = CycleState.CLOSED;
        sharedOutOn = day;
        entry = sharedOutBy == null ? null : sharedOutBy.value();
        updatedAt = now;
    }

    private void requireMayBecome(CycleState next) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    GroupFailure.GROUP_CYCLE_TRANSITION_ILLEGAL, "The cycle is " + state + ".", state, state.next());
        }
    }

    public CycleId id() {
        return new CycleId(id);
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

    public CycleState state() {
        return state;
    }

    public CycleRules rules() {
        Map<String, Long> fines = new LinkedHashMap<>();
        for (int i = 0; i < fineCodes.length; i++) {
            fines.put(fineCodes[i], fineMinor[i]);
        }
        return new CycleRules(
                Currency.getInstance(currency),
                sharePriceMinor,
                mostShares,
                socialMinor,
                fines,
                chargePpm,
                List.of(plannedMeetings));
    }

    public FundId socialFund() {
        return new FundId(socialFund);
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public Optional<LocalDate> sharedOutOn() {
        return Optional.ofNullable(sharedOutOn);
    }

    public Optional<JournalEntryId> entry() {
        return Optional.ofNullable(entry).map(JournalEntryId::new);
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
