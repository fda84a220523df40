package coop.minga.membership.person;

import coop.minga.testing.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A person's record that cannot be opened, until it is mended. */
public final class DamagedRecord {
    private final UUID person;
    private final byte[] sealed;

    private DamagedRecord(UUID person, byte[] sealed) {
        this.person = person;
        this.sealed = sealed;
    }

    public static DamagedRecord of(UUID person) throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var damage = superuser.prepareStatement("""
                        update membership.person damaged set sealed = sha256(damaged.sealed)
                        from membership.person whole where damaged.id = ? and whole.id = damaged.id
                        returning whole.sealed""")) {
            damage.setObject(1, person);
            try (var row = damage.executeQuery()) {
                row.next();
                return new DamagedRecord(person, row.getBytes(1));
            }
        }
    }

    public void mend() throws SQLException {
        try (Connection superuser = PostgresForTests.superuser("membership");
                var mend = superuser.prepareStatement("update membership.person set sealed = ? where id = ?")) {
            mend.setBytes(1, sealed);
            mend.setObject(2, person);
            mend.executeUpdate();
        }
    }
}
