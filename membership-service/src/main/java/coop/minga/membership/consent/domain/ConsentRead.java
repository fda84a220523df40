package coop.minga.membership.consent.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * One read of a person by a partner.
 *
 * <p>Guarantee: written in the transaction that reads, so that nothing is read without it.
 */
@Entity
@Immutable
@Table(schema = "membership", name = "consent_read")
public class ConsentRead {
    @Id
    private UUID id;

    @Column(name = "org_id")
    private UUID organisation;

    @Column(name = "consent_id")
    private UUID consent;

    private String reader;
    private String[] scope;

    @Column(name = "read_at")
    private Instant readAt;

    protected ConsentRead() {}

    /** @param reader who it was at the partner's, as its identity provider names them */
    public ConsentRead(UUID id, Consent consent, String reader, Instant readAt) {
        ConsentTerms terms = consent.terms();
        this.id = id;
        this.organisation = terms.organisation().value();
        this.consent = consent.id().value();
        this.reader = reader;
        this.scope = terms.scope().stream().map(ConsentScope::name).sorted().toArray(String[]::new);
        this.readAt = readAt;
    }

    public UUID id() {
        return id;
    }

    public UUID consent() {
        return consent;
    }

    public String reader() {
        return reader;
    }

    public List<ConsentScope> scope() {
        return Arrays.stream(scope).map(ConsentScope::valueOf).toList();
    }

    public Instant readAt() {
        return readAt;
    }
}
