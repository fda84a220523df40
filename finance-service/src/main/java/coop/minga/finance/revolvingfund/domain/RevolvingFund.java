package coop.minga.finance.revolvingfund.domain;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
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
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A fund that is lent, comes back and is lent again.
 *
 * <p>Guarantee: never more is granted on than the funder gave; while it is in distress nothing is granted on.
 */
@Entity
@Table(schema = "finance", name = "revolving_fund")
public class RevolvingFund {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(updatable = false)
    private String funder;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RevolvingFundState state;

    @Column(name = "seeded_minor")
    private long seededMinor;

    @Column(name = "regranted_minor")
    private long regrantedMinor;

    @Column(name = "conversion_resolution")
    @Nullable private UUID conversionResolution;

    @Column(name = "funder_consented_on")
    @Nullable private LocalDate funderConsentedOn;

    @Column(name = "consent_reference")
    @Nullable private String consentReference;

    @Column(name = "conversion_round")
    @Nullable private UUID conversionRound;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected RevolvingFund() {}

    /** @throws DomainFailure FUNDER_BLANK */
    public RevolvingFund(FundId fund, OrganisationId organisation, String funder, Currency currency, Instant now) {
        if (funder.isBlank()) {
            throw DomainFailure.at(RevolvingFundFailure.FUNDER_BLANK, "/funder", "Say who gives the money.");
        }
        this.id = fund.value();
        this.organisation = organisation.value();
        this.funder = funder.strip();
        this.currency = currency.getCurrencyCode();
        this.state = RevolvingFundState.ACTIVE;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /**
     * Counts a grant. Seed money revives a fund that was converted.
     *
     * @throws DomainFailure FUND_GRANT_AMOUNT_INVALID, REGRANTS_ABOVE_SEED, REVOLVING_FUND_TRANSITION_ILLEGAL
     */
    public void add(FundGrantKind kind, Money amount, Instant now) {
        if (amount.minor() <= 0 || !amount.currency().getCurrencyCode().equals(currency)) {
            throw DomainFailure.at(
                    RevolvingFundFailure.FUND_GRANT_AMOUNT_INVALID,
                    "/amount",
                    "Write an amount above zero in " + currency + ".");
        }
        if (kind == FundGrantKind.REGRANT && state != RevolvingFundState.ACTIVE) {
            throw illegal();
        }
        count(kind, amount.minor(), now);
        if (state == RevolvingFundState.CONVERTED) {
            become(RevolvingFundState.ACTIVE, now);
        }
    }

    /** @throws DomainFailure REGRANTS_ABOVE_SEED where a seed is taken back that was granted on */
    public void takeBack(FundGrant grant, Instant now) {
        count(grant.kind(), -grant.amount().minor(), now);
    }

    private void count(FundGrantKind kind, long minor, Instant now) {
        switch (kind) {
            case SEED -> seededMinor = Math.addExact(seededMinor, minor);
            case REGRANT -> regrantedMinor = Math.addExact(regrantedMinor, minor);
        }
        if (regrantedMinor > seededMinor) {
            throw new DomainFailure(
                    RevolvingFundFailure.REGRANTS_ABOVE_SEED,
                    "Grant on at most what was given.",
                    Map.of("aboveMinor", regrantedMinor - seededMinor));
        }
        updatedAt = now;
    }

    /** @throws DomainFailure REVOLVING_FUND_TRANSITION_ILLEGAL, CONSENT_IN_THE_FUTURE */
    public void convert(Conversion conversion, LocalDate today, Instant now) {
        if (conversion.funderConsentedOn().isAfter(today)) {
            throw DomainFailure.at(
                    RevolvingFundFailure.CONSENT_IN_THE_FUTURE, "/funderConsentedOn", "Today is " + today + ".");
        }
        become(RevolvingFundState.CONVERTED, now);
        conversionResolution = conversion.resolution().value();
        funderConsentedOn = conversion.funderConsentedOn();
        consentReference = conversion.consentReference();
        conversionRound = conversion.round().value();
    }

    /** @throws DomainFailure REVOLVING_FUND_TRANSITION_ILLEGAL */
    public void become(RevolvingFundState next, Instant now) {
        if (!state.next().contains(next)) {
            throw illegal();
        }
        state = next;
        updatedAt = now;
    }

    private DomainFailure illegal() {
        return DomainFailure.ofState(
                RevolvingFundFailure.REVOLVING_FUND_TRANSITION_ILLEGAL,
                "The fund is " + state + ".",
                state,
                state.next());
    }

    public FundId id() {
        return new FundId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public String funder() {
        return funder;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public RevolvingFundState state() {
        return state;
    }

    public Money seeded() {
        return new Money(seededMinor, currency());
    }

    public Money regranted() {
        return new Money(regrantedMinor, currency());
    }

    /** The last one; a fund that was revived keeps it. */
    public Optional<Conversion> conversion() {
        return Optional.ofNullable(conversionRound)
                .map(round -> new Conversion(
                        new ResolutionId(Objects.requireNonNull(conversionResolution)),
                        Objects.requireNonNull(funderConsentedOn),
                        Objects.requireNonNull(consentReference),
                        new SolidarityRoundId(round)));
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
