package coop.minga.membership.workprofile.store;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Tokens of the directory records that jobs name.
 *
 * <p>Guarantee: says neither whose job it is nor, without the key, which record; nothing is ever removed.
 */
@ApplicationScoped
public class BuyerTokens {
    private final Database database;

    BuyerTokens(Database database) {
        this.database = database;
    }

    /** Keeps the records, if they are there, from being taken back until the transaction ends, and notes their tokens. */
    public void add(OrganisationId organisation, Collection<UUID> records, Collection<ByteBuffer> tokens) {
        database.run(connection -> {
            try (var lock = connection.prepareStatement(
                    "select from membership.organisation where id = any(?) order by id for key share")) {
                lock.setArray(1, connection.createArrayOf("uuid", records.toArray()));
                lock.execute();
            }
            try (var insert = connection.prepareStatement("""
                    insert into membership.named_buyer (org_id, token)
                    select ?, token from unnest(?::bytea[]) as t(token) order by token
                    on conflict do nothing
                    """)) {
                insert.setObject(1, organisation.value());
                insert.setArray(2, connection.createArrayOf("bytea", bytes(tokens)));
                insert.executeUpdate();
            }
        });
    }

    /** Those of the tokens that are noted. */
    public Set<ByteBuffer> among(OrganisationId organisation, Collection<ByteBuffer> tokens) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select token from membership.named_buyer where org_id = ? and token = any(?)")) {
                select.setObject(1, organisation.value());
                select.setArray(2, connection.createArrayOf("bytea", bytes(tokens)));
                Set<ByteBuffer> found = new HashSet<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(ByteBuffer.wrap(rows.getBytes(1)));
                    }
                }
                return found;
            }
        });
    }

    private static byte[][] bytes(Collection<ByteBuffer> tokens) {
        return tokens.stream().map(ByteBuffer::array).toArray(byte[][]::new);
    }
}
