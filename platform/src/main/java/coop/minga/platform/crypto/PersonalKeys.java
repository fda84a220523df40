package coop.minga.platform.crypto;

import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key per owner (a person, an import), wrapped by the master key and kept beside the data.
 *
 * <p>Guarantee: destroying an owner's key makes everything sealed with it unreadable for ever, while the rows and what
 * was counted from them stay. Runs inside the caller's transaction.
 */
@ApplicationScoped
public class PersonalKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKey masterKey;
    private final Database database;

    PersonalKeys(MasterKey masterKey, Database database) {
        this.masterKey = masterKey;
        this.database = database;
    }

    /** Makes and stores the keys of new owners, in one statement. */
    public Map<UUID, SecretKey> create(UUID organisation, Collection<UUID> owners) {
        KeysUsed.note(owners);
        Map<UUID, SecretKey> keys = HashMap.newHashMap(owners.size());
        UUID[] ids = owners.toArray(UUID[]::new);
        byte[][] wrapped = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            byte[] key = new byte[32];
            RANDOM.nextBytes(key);
            wrapped[i] = Sealed.seal(wrappingKey(), key, context(ids[i]));
            keys.put(ids[i], new SecretKeySpec(key, "AES"));
        }
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into minga.personal_key (org_id, owner_id, wrapped_key)
                    select ?, owner_id, wrapped_key from unnest(?::uuid[], ?::bytea[]) as k(owner_id, wrapped_key)
                    """)) {
                insert.setObject(1, organisation);
                insert.setArray(2, connection.createArrayOf("uuid", ids));
                insert.setArray(3, connection.createArrayOf("bytea", wrapped));
                insert.executeUpdate();
            }
        });
        return keys;
    }

    public Optional<SecretKey> find(UUID organisation, UUID owner) {
        return Optional.ofNullable(findAll(organisation, List.of(owner)).get(owner));
    }

    /** The keys that still exist; an owner whose key was destroyed is missing from the answer. */
    public Map<UUID, SecretKey> findAll(UUID organisation, Collection<UUID> owners) {
        KeysUsed.note(owners);
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select owner_id, wrapped_key from minga.personal_key where org_id = ? and owner_id = any(?)")) {
                select.setObject(1, organisation);
                select.setArray(2, connection.createArrayOf("uuid", owners.toArray()));
                Map<UUID, SecretKey> keys = HashMap.newHashMap(owners.size());
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        UUID owner = rows.getObject(1, UUID.class);
                        byte[] key = Sealed.open(wrappingKey(), rows.getBytes(2), context(owner));
                        keys.put(owner, new SecretKeySpec(key, "AES"));
                    }
                }
                return keys;
            }
        });
    }

    /** Destroys the keys of these owners. */
    public void destroy(UUID organisation, Collection<UUID> owners) {
        database.run(connection -> {
            try (var delete = connection.prepareStatement(
                    "delete from minga.personal_key where org_id = ? and owner_id = any(?)")) {
                delete.setObject(1, organisation);
                delete.setArray(2, connection.createArrayOf("uuid", owners.toArray()));
                delete.executeUpdate();
            }
        });
    }

    private SecretKey wrappingKey() {
        return masterKey.encryptionKey("personal-key");
    }

    private static byte[] context(UUID owner) {
        return ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
    }
}
