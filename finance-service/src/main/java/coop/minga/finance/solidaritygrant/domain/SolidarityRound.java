package coop.minga.finance.solidaritygrant.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.solidaritygrant.SolidarityKind;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.SolidaritySchemeId;
import coop.minga.platform.money.Amount;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a scheme gives between two resolutions, on the terms of the day it was opened.
 *
 * <p>Guarantee: never promises more than its cap; a scheme has one open round.
 */
@Entity
@Table(schema = "finance", name = "solidarity_round")
public class SolidarityRound {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "scheme_id", updatable = false)
    private UUID scheme;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private SolidarityKind kind;

    @Column(name = "fund_id", updatable = false)
    private UUID fund;

    @Column(updatable = false)
    private String currency;

    @Column(name = "charged_to", updatable = false)
    private UUID chargedTo;

    @Column(name = "cap_per_member_minor", updatable = false)
    private long capPerMemberMinor;

    @Column(name = "cap_minor", updatable = false)
    private long capMinor;

    @Column(name = "grants_per_member", updatable = false)
    private short grantsPerMember;

    @Column(updatable = false)
    private short quorum;

    @Column(updatable = false)
    private String[] committee;

    @Column(name = "committed_minor")
    private long committedMinor;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RoundState state;

    @Column(name = "opened_under", updatable = false)
    private UUID openedUnder;

    @Column(name = "opened_by", updatable = false)
    private String openedBy;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "closed_under")
    @Nullable private UUID closedUnder;

    @Column(name = "closed_by")
    @Nullable private String closedBy;

    @Column(name = "closed_at")
    @Nullable private Instant closedAt;

    protected SolidarityRound() {}

    public SolidarityRound(
            SolidarityRoundId id, SolidarityScheme scheme, ResolutionId resolution, String opener, Instant now) {
        SchemeTerms terms = scheme.terms();
        this.id = id.value();
        this.organisation = scheme.organisation().value();
        this.scheme = scheme.id().value();
        this.kind = scheme.kind();
        this.fund = scheme.fund().value();
        this.currency = scheme.currency().getCurrencyCode();
        this.chargedTo = terms.chargedTo().value();
        this.capPerMemberMinor = terms.capPerMemberMinor();
        this.capMinor = terms.capPerRoundMinor();
        this.grantsPerMember = (short) terms.grantsPerMember();
        this.quorum = (short) terms.quorum();
        this.committee = terms.committee().toArray(String[]::new);
        this.state = RoundState.OPEN;
        this.openedUnder = resolution.value();
        this.openedBy = opener;
        this.openedAt = now;
    }

    /** @throws DomainFailure SOLIDARITY_ROUND_CLOSED */
    public void close(ResolutionId resolution, String closer, Instant now) {
        requireOpen();
        state = RoundState.CLOSED;
        closedUnder = resolution.value();
        closedBy = closer;
        closedAt = now;
    }

    /** @throws DomainFailure SOLIDARITY_ROUND_CLOSED */
    public void requireOpen() {
        if (!state.next().contains(RoundState.CLOSED)) {
            throw DomainFailure.ofState(
                    SolidarityFailure.SOLIDARITY_ROUND_CLOSED,
                    "It was closed at " + closedAt + ".",
                    state,
                    state.next());
        }
    }

    /**
     * The number of a member's next grant.
     *
     * @param numbers those of the member's live grants in this round
     * @param liveMinor what these come to
     * @throws DomainFailure SOLIDARITY_ROUND_CLOSED, SOLIDARITY_AMOUNT_INVALID, SOLIDARITY_CLAIMED_ALREADY,
     *     SOLIDARITY_ABOVE_MEMBER_CAP
     */
    public short admit(Money amount, List<Short> numbers, long liveMinor) {
        requireOpen();
        if (amount.minor() <= 0 || !amount.currency().equals(currency())) {
            throw DomainFailure.at(
                    SolidarityFailure.SOLIDARITY_AMOUNT_INVALID, "/amount", "Ask for more than zero " + currency + ".");
        }
        if (numbers.size() >= grantsPerMember) {
            throw new DomainFailure(
                    SolidarityFailure.SOLIDARITY_CLAIMED_ALREADY,
                    "A member has at most " + grantsPerMember + " in a round.");
        }
        // Subtracted, so that no sum overflows.
        if (amount.minor() > capPerMemberMinor - liveMinor) {
            throw aboveMemberCap(new Money(Math.max(0, capPerMemberMinor - liveMinor), currency()));
        }
        short number = 1;
        while (numbers.contains(number)) {
            number++;
        }
        return number;
    }

    /** @throws DomainFailure SOLIDARITY_REASON_OF_OTHER_KIND */
    public void requireFor(GrantReason reason) {
        if (reason.kind() != kind) {
            throw DomainFailure.at(
                    SolidarityFailure.SOLIDARITY_REASON_OF_OTHER_KIND, "/reason", "The scheme is for " + kind + ".");
        }
    }

    static DomainFailure aboveMemberCap(Money left) {
        return new DomainFailure(
                SolidarityFailure.SOLIDARITY_ABOVE_MEMBER_CAP,
                "There is less for a member.",
                Map.of("left", Amount.of(left)));
    }

    /** @throws DomainFailure SOLIDARITY_ABOVE_ROUND_CAP */
    public void commit(Money amount) {
        requireWithinCap(amount);
        committedMinor += amount.minor();
    }

    /** @throws DomainFailure SOLIDARITY_ABOVE_ROUND_CAP */
    public void requireWithinCap(Money amount) {
        if (amount.minor() > capMinor - committedMinor) {
            throw new DomainFailure(
                    SolidarityFailure.SOLIDARITY_ABOVE_ROUND_CAP,
                    "There is less left in this round.",
                    Map.of("left", Amount.of(capMinor - committedMinor, currency())));
        }
    }

    /** What was promised is not paid after all. */
    public void release(Money amount) {
        committedMinor = Math.subtractExact(committedMinor, amount.minor());
    }

    public SolidarityRoundId id() {
        return new SolidarityRoundId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public SolidaritySchemeId scheme() {
        return new SolidaritySchemeId(scheme);
    }

    public SolidarityKind kind() {
        return kind;
    }

    public FundId fund() {
        return new FundId(fund);
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public LedgerAccountId chargedTo() {
        return new LedgerAccountId(chargedTo);
    }

    public Money capPerMember() {
        return new Money(capPerMemberMinor, currency());
    }

    public Money cap() {
        return new Money(capMinor, currency());
    }

    /** What was approved, paid or not. */
    public Money committed() {
        return new Money(committedMinor, currency());
    }

    public int grantsPerMember() {
        return grantsPerMember;
    }

    public int quorum() {
        return quorum;
    }

    public List<String> committee() {
        return List.of(committee);
    }

    public RoundState state() {
        return state;
    }

    public ResolutionId openedUnder() {
        return new ResolutionId(openedUnder);
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable ResolutionId closedUnder() {
        return closedUnder == null ? null : new ResolutionId(closedUnder);
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
