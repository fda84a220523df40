package coop.minga.finance.checkoff.domain;

import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.organisation.OrganisationId;
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
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Whoever deducts from wages for the organisation: the organisation's own record of it.
 *
 * <p>Guarantee: counts in one currency for ever; while it is closed, nobody allows it anything and nothing is asked of it.
 */
@Entity
@Table(schema = "finance", name = "employer")
public class Employer {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    private String code;

    @Column(name = "sealed_name")
    private String sealedName;

    @Column(updatable = false)
    private String currency;

    @Column(name = "due_days")
    private int dueDays;

    private String[] waterfall;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private EmployerState state;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Employer() {}

    public Employer(
            EmployerId id,
            OrganisationId organisation,
            Currency currency,
            EmployerTerms terms,
            String sealedName,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.currency = currency.getCurrencyCode();
        this.state = EmployerState.OPEN;
        this.createdAt = now;
        change(terms, sealedName, now);
    }

    public final void change(EmployerTerms terms, String newSealedName, Instant now) {
        code = terms.code();
        dueDays = terms.dueDays();
        waterfall = terms.waterfall().order().stream().map(Enum::name).toArray(String[]::new);
        sealedName = newSealedName;
        updatedAt = now;
    }

    /** @throws DomainFailure EMPLOYER_TRANSITION_ILLEGAL */
    public void become(EmployerState next, Instant now) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    CheckOffFailure.EMPLOYER_TRANSITION_ILLEGAL,
                    "The employer is " + state + " already.",
                    state,
                    state.next());
        }
        state = next;
        updatedAt = now;
    }

    /** @throws DomainFailure EMPLOYER_CLOSED */
    public void requireOpen() {
        if (state != EmployerState.OPEN) {
            throw new DomainFailure(CheckOffFailure.EMPLOYER_CLOSED, "Open the employer again first.");
        }
    }

    public EmployerId id() {
        return new EmployerId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public EmployerTerms terms() {
        return new EmployerTerms(
                code,
                dueDays,
                new Waterfall(Stream.of(waterfall).map(Destination::valueOf).toList()));
    }

    public String sealedName() {
        return sealedName;
    }

    public EmployerState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
