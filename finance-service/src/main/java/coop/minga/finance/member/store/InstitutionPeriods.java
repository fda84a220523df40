package coop.minga.finance.member.store;

import coop.minga.finance.member.MembershipId;
import coop.minga.finance.organisation.OrganisationId;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * The days on which institutions are members of the caller's organisation.
 *
 * <p>Guarantee: one period of each institution; inside the caller's transaction.
 */
@ApplicationScoped
public class InstitutionPeriods {
    private static final String ENTER = """
            with entered as (
                insert into finance.member (org_id, membership_id, version) values (?, ?, 1)
                returning org_id, membership_id)
            insert into finance.member_period (org_id, membership_id, number, state, from_on)
            select org_id, membership_id, 1, 'ACTIVE', ? from entered
            """;

    // A person's days are what membership-service says, whatever is asked for here.
    private static final String END = """
            update finance.member_period p set to_on = ?
            from finance.member m
            where p.membership_id = ? and m.org_id = p.org_id and m.membership_id = p.membership_id
              and m.person_id is null
            """;

    private final Database database;

    InstitutionPeriods(Database database) {
        this.database = database;
    }

    public void enter(OrganisationId organisation, MembershipId id, LocalDate from) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement(ENTER)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, id.value());
                insert.setObject(3, from);
                insert.executeUpdate();
            }
        });
    }

    public void end(MembershipId id, LocalDate to) {
        database.run(connection -> {
            try (var update = connection.prepareStatement(END)) {
                update.setObject(1, to);
                update.setObject(2, id.value());
                update.executeUpdate();
            }
        });
    }
}
