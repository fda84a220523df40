package coop.minga.platform.thing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Something with a name. */
@Entity
@Table(schema = "thing", name = "thing")
class Thing {
    @Id
    UUID id;

    @Column(name = "org_id")
    UUID organisation;

    @Version
    long version;

    String name;

    protected Thing() {}

    Thing(UUID id, UUID organisation, String name) {
        this.id = id;
        this.organisation = organisation;
        this.name = name;
    }
}
