package coop.minga.finance.organisation.domain;

import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation is called, where its days end and what it counts in.
 *
 * <p>Guarantee: what membership-service said last; changed by its events alone.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "organisation")
public class Organisation {
    @Id
    @Column(name = "org_id")
    private UUID id;

    @Nullable private String name;

    private String zone;
    private String currency;

    protected Organisation() {}

    public OrganisationId id() {
        return new OrganisationId(id);
    }

    /** Empty until it has been heard. */
    public String name() {
        return name == null ? "" : name;
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** What it counts in where nobody says otherwise. */
    public Currency currency() {
        return Currency.getInstance(currency);
    }

    /** The business day the organisation has at an instant. */
    public LocalDate dayAt(Instant instant) {
        return LocalDate.ofInstant(instant, zone());
    }
}
