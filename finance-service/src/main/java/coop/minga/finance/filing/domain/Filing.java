package coop.minga.finance.filing.domain;

import coop.minga.finance.filing.FilingId;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * The loans and ratios of an organisation at the end of a day, as it filed them.
 *
 * <p>Guarantee: never changes, and a day is filed once; what is posted later is a difference to it.
 */
@Entity
@Immutable
@Table(schema = "finance", name = "financial_filing")
public class Filing {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "as_of")
    private LocalDate asOf;

    private String portfolio;

    private String ratios;

    @Column(name = "books_closed")
    private boolean booksClosed;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Filing() {}

    /** What was answered, as JSON. */
    public record Documents(String portfolio, String ratios) {}

    /** @param booksClosed whether nothing could take effect on the day any more */
    public Filing(
            FilingId id,
            OrganisationId organisation,
            LocalDate asOf,
            Documents documents,
            boolean booksClosed,
            String filedBy,
            Instant knownAt) {
        this.id = id.value();
        this.organisation = organisation.value();
        this.asOf = asOf;
        this.portfolio = documents.portfolio();
        this.ratios = documents.ratios();
        this.booksClosed = booksClosed;
        this.filedBy = filedBy;
        this.recordedAt = knownAt;
    }

    public FilingId id() {
        return new FilingId(id);
    }

    public OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    public LocalDate asOf() {
        return asOf;
    }

    public Documents documents() {
        return new Documents(portfolio, ratios);
    }

    public boolean areBooksClosed() {
        return booksClosed;
    }

    public String filedBy() {
        return filedBy;
    }

    /** What was known then is in it. */
    public Instant recordedAt() {
        return recordedAt;
    }
}
