package coop.minga.finance.opening.domain;

import coop.minga.finance.opening.OpeningBalancesId;
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
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's paper or spreadsheet says it held on the day its books begin here.
 *
 * <p>Guarantee: what two people signed is what was read, for lines are only written while the file is read; posted once.
 */
@Entity
@Table(schema = "finance", name = "opening_balances")
public class OpeningBalances {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    @Column(name = "as_of", updatable = false)
    private LocalDate asOf;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private OpeningState state;

    @Column(name = "brought_by", updatable = false)
    private String broughtBy;

    @Column(name = "first_signed_by")
    @Nullable private String firstSignedBy;

    @Column(name = "second_signed_by")
    @Nullable private String secondSignedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected OpeningBalances() {}

    public OpeningBalances(
            OpeningBalancesId id,
            OrganisationId organisation,
            LocalDate asOf,
            Currency currency,
            String broughtBy,
            Instant now) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.asOf = asOf;
        this.currency = currency.getCurrencyCode();
        this.broughtBy = broughtBy;
        this.state = OpeningState.READING;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** All rows are lines, or the file does not count. */
    public void read(boolean isWhole, Instant now) {
        become(isWhole ? OpeningState.READ : OpeningState.REFUSED, now);
    }

    /**
     * Signs it, and says whether it is to be posted now.
     *
     * @throws DomainFailure OPENING_NEEDS_ANOTHER_SIGNATURE, OPENING_TRANSITION_ILLEGAL
     */
    public boolean sign(String who, Instant now) {
        if (firstSignedBy == null) {
            become(OpeningState.SIGNED, now);
            firstSignedBy = who;
            return false;
        }
        if (state == OpeningState.SIGNED && firstSignedBy.equals(who)) {
            throw new DomainFailure(
                    OpeningFailure.OPENING_NEEDS_ANOTHER_SIGNATURE, "You have signed; let somebody else sign too.");
        }
        become(OpeningState.POSTED, now);
        secondSignedBy = who;
        return true;
    }

    /** @throws DomainFailure OPENING_TRANSITION_ILLEGAL */
    public void withdraw(Instant now) {
        become(OpeningState.WITHDRAWN, now);
    }

    private void become(OpeningState next, Instant now) {
        if (!state.next().contains(next)) {
            throw DomainFailure.ofState(
                    OpeningFailure.OPENING_TRANSITION_ILLEGAL,
                    "The opening balances are " + state + ".",
                    state,
                    state.next());
        }
        state = next;
        updatedAt = now;
    }

    public OpeningBalancesId id() {
        return new OpeningBalancesId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    /** Counts the changes, from 1 on. */
    public long version() {
        return version + 1;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public OpeningState state() {
        return state;
    }

    public String broughtBy() {
        return broughtBy;
    }

    public List<String> signatures() {
        if (firstSignedBy == null) {
            return List.of();
        }
        return secondSignedBy == null ? List.of(firstSignedBy) : List.of(firstSignedBy, secondSignedBy);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
