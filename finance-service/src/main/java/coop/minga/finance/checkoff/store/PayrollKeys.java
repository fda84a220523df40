package coop.minga.finance.checkoff.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The keys of what payrolls call members.
 *
 * <p>Guarantee: on the given connection, whose transaction is the inbox's; a destroyed key leaves its reference unreadable
 * for ever.
 */
public final class PayrollKeys {
    private PayrollKeys() {}

    /** Destroys those of all authorisations a person gave; row-level security asks for the organisation first. */
    public static void destroy(Connection connection, UUID organisation, UUID person) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('minga.org', ?, true)")) {
            set.setString(1, organisation.toString());
            set.execute();
        }
        try (var delete = connection.prepareStatement("""
                delete from minga.personal_key key
                using finance.check_off_authorisation given
                join finance.member on member.org_id = given.org_id and member.membership_id = given.membership_id
                where key.org_id = ? and key.owner_id = given.id and given.org_id = key.org_id and member.person_id = ?
                """)) {
            delete.setObject(1, organisation);
            delete.setObject(2, person);
            delete.executeUpdate();
        }
    }
}
