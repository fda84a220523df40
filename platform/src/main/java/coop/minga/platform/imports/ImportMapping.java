package coop.minga.platform.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A mapping an organisation has saved under a name.
 *
 * <p>Guarantee: what it says is sealed; an import that used it keeps what it said then.
 */
@Entity
@Table(schema = "minga", name = "import_mapping")
public class ImportMapping {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(updatable = false)
    private String name;

    /** Hibernate counts from 0, the API from 1. */
    @Version
    private long version;

    private String kind;

    private byte[] sealed;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ImportMapping() {}

    ImportMapping(UUID id, UUID organisation, String name, String kind, byte[] sealed, Instant now) {
        this.id = id;
        this.organisation = organisation;
        this.name = name;
        this.kind = kind;
        this.sealed = sealed;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void replace(String anotherKind, byte[] sealedAnew, Instant now) {
        kind = anotherKind;
        sealed = sealedAnew;
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    byte[] sealed() {
        return sealed;
    }

    long version() {
        return version + 1;
    }

    Instant createdAt() {
        return createdAt;
    }

    ImportMappingView view(ImportMappingRequest said) {
        return new ImportMappingView(
                id, name, version(), kind, said.mapping(), said.identifyingColumns(), createdAt, updatedAt);
    }
}
