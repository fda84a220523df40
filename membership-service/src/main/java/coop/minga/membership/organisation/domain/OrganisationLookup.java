package coop.minga.membership.organisation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A text an organisation is found by, to be compared as a whole: equality uses the index under row-level security, and
 * {@code like} does not.
 *
 * <p>Guarantee: only read through this class; it is written with the organisation.
 */
@Entity
@Immutable
@Table(schema = "membership", name = "organisation_lookup")
public class OrganisationLookup {
    /** The whole row. */
    @Embeddable
    public record Entry(
            @Column(name = "org_id") UUID steward,

            @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "looked_up_by")
            LookupKind by,

            @Column(name = "lookup_key") String key,

            @Column(name = "organisation_id") UUID organisation) {}

    @EmbeddedId
    private Entry entry;

    protected OrganisationLookup() {}

    public Entry entry() {
        return entry;
    }
}
