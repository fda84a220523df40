package coop.minga.finance.member.store;

import coop.minga.finance.member.MemberPeriod;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.member.domain.Member;
import coop.minga.platform.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The members of the caller's organisation, to read.
 *
 * <p>Guarantee: row-level security hides every other one; inside the caller's transaction.
 */
@ApplicationScoped
public class Members {
    private static final String FIND = """
            select m.person_id, m.category, p.state, p.from_on, p.to_on
            from finance.member m
            left join finance.member_period p using (org_id, membership_id)
            where m.membership_id = ?
            order by p.number
            """;
    private static final String OF_PERSON = "select membership_id from finance.member where person_id = ? order by 1";

    private final Database database;

    Members(Database database) {
        this.database = database;
    }

    public Optional<Member> find(MembershipId id) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(FIND)) {
                select.setObject(1, id.value());
                List<MemberPeriod> periods = new ArrayList<>();
                UUID person = null;
                String category = null;
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        person = rows.getObject(1, UUID.class);
                        category = rows.getString(2);
                        if (rows.getString(3) != null) {
                            periods.add(new MemberPeriod(
                                    rows.getString(3),
                                    rows.getObject(4, LocalDate.class),
                                    rows.getObject(5, LocalDate.class)));
                        }
                    }
                }
                return person == null ? Optional.empty() : Optional.of(new Member(id, person, category, periods));
            }
        });
    }

    /** Every membership that is, or was, of a person. */
    public List<MembershipId> of(UUID person) {
        return database.call(connection -> {
            try (var select = connection.prepareStatement(OF_PERSON)) {
                select.setObject(1, person);
                List<MembershipId> ids = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(new MembershipId(rows.getObject(1, UUID.class)));
                    }
                }
                return ids;
            }
        });
    }
}
