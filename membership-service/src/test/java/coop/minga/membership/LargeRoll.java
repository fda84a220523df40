package coop.minga.membership;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.app.MembershipCommands;
import coop.minga.membership.membership.app.NewMembership;
import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.Sex;
import coop.minga.membership.person.app.NewPerson;
import coop.minga.membership.person.app.PersonCommands;
import coop.minga.membership.person.app.PersonDigests;
import coop.minga.platform.time.UuidV7;
import coop.minga.platform.transaction.Transactions;
import coop.minga.testing.Api;
import coop.minga.testing.PostgresForTests;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * As many memberships as wanted: those of a union that the service itself recorded, and copies of their rows.
 *
 * <p>Guarantee: every second copy is in the union too, each other one in an organisation of its own. What several of the
 * recorded ones share, as tokens of common names, all copies share; a copy joined later and was recorded later.
 */
@Singleton
class LargeRoll {
    static final int RECORDED = 500;
    static final String COMMON_NAME = "Amina";
    /** Two, each of which thousands bear, and one of them both. */
    static final String CROWD_NAMES = "Otieno Achieng";

    private static final List<String> SYLLABLES =
            List.of("ka", "ma", "wa", "nji", "ru", "ti", "no", "sa", "le", "mo", "du", "ho");

    private final PersonCommands persons;
    private final MembershipCommands memberships;
    private final PersonDigests digests;
    private final Transactions transactions;
    private final Clock clock = Clock.systemUTC();

    LargeRoll(
            PersonCommands persons, MembershipCommands memberships, PersonDigests digests, Transactions transactions) {
        this.persons = persons;
        this.memberships = memberships;
        this.digests = digests;
        this.transactions = transactions;
    }

    /** What the service records, five years ago. */
    UUID record(Tenant union) throws SQLException, InterruptedException {
        Api admin = union.as("org-admin");
        UUID unit = Api.id(admin.post("/api/v1/units", Map.of("name", "North", "openedOn", "2009-01-01"))
                .statusCode(201));
        var organisation = new OrganisationId(union.id());
        List<NewPerson> people = new ArrayList<>();
        List<NewMembership> wanted = new ArrayList<>();
        for (int i = 0; i < RECORDED; i++) {
            var person = new PersonId(UuidV7.next(clock));
            people.add(new NewPerson(person, somebody(i)));
            wanted.add(new NewMembership(
                    new MembershipId(UuidV7.next(clock)),
                    person,
                    null,
                    i % 50 == 7 ? MembershipCategory.HONORARY : MembershipCategory.FULL,
                    LocalDate.of(2010, 1, 1).plusDays(i * 37 % RECORDED * 7L),
                    null,
                    i % 5 == 0 ? unit : null,
                    null,
                    null));
        }
        transactions.inOrganisation(union.id(), () -> {
            persons.recordAll(organisation, people);
            return memberships.admitAll(organisation, "import", wanted);
        });
        for (int i = 0; i < RECORDED; i += 20) {
            String step = i % 40 == 0 ? "resignations" : "suspensions";
            admin.post(
                            "/api/v1/memberships/{id}/" + step,
                            Map.of("effectiveOn", "2020-01-15"),
                            wanted.get(i).id().value())
                    .statusCode(200);
        }
        for (int i = 0; i < RECORDED; i += 2) {
            admin.post(
                            "/api/v1/persons/{id}/work-profiles",
                            Map.of("isMain", true, "validFrom", "2019-02-01"),
                            people.get(i).id().value())
                    .statusCode(201);
        }
        awaitComparison();
        for (String instants : List.of(
                "person set created_at = created_at - ago, updated_at = updated_at - ago",
                "membership set created_at = created_at - ago, updated_at = updated_at - ago",
                "membership_transition set recorded_at = recorded_at - ago",
                "membership_period set created_at = created_at - ago, recorded_from = recorded_from - ago,"
                        + " superseded_at = superseded_at - ago",
                "work_profile set created_at = created_at - ago, updated_at = updated_at - ago",
                "work_profile_version set recorded_at = recorded_at - ago")) {
            try (Connection database = PostgresForTests.superuser("membership");
                    var update = database.createStatement()) {
                update.execute("set session_replication_role = replica");
                update.execute("update membership." + instants.replace("ago", "interval '5 years'"));
            }
        }
        return unit;
    }

    /** The keys duplicates are found by are written in the background. */
    private static void awaitComparison() throws SQLException, InterruptedException {
        try (Connection database = PostgresForTests.superuser("membership");
                var waiting = database.createStatement()) {
            while (true) {
                try (var row = waiting.executeQuery("select from membership.duplicate_check")) {
                    if (!row.next()) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
    }

    /**
     * As many more as a search could follow for each of the crowd's names, and a comparison could read for each digest of
     * a person: what they are found by, without themselves.
     */
    void crowd(Tenant union, UUID person, int first, int last) throws SQLException {
        var organisation = new OrganisationId(union.id());
        try (Connection database = PostgresForTests.superuser("membership");
                var search = database.prepareStatement("""
                        insert into membership.person_search_token (org_id, token, person_id)
                        select ?, token, ('fe' || lpad(to_hex(n * 2 + ?), 30, '0'))::uuid
                        from generate_series(?, ?) n, unnest(?) token order by 2, 3""");
                var compare = database.prepareStatement("""
                        insert into membership.duplicate_key (org_id, token, person_id)
                        select k.org_id, k.token, ('fe' || lpad(to_hex(n), 30, '0'))::uuid
                        from generate_series(?, ?) n, membership.duplicate_key k
                        where k.org_id = ? and k.person_id = ? order by 2, 3""")) {
            String[] names = CROWD_NAMES.split(" ", -1);
            for (int i = 0; i < names.length; i++) {
                var named = PersonDetails.of(new PersonNames(names[i], null, null, null));
                search.setObject(1, union.id());
                search.setInt(2, i);
                search.setInt(3, first);
                search.setInt(4, last);
                search.setArray(
                        5,
                        database.createArrayOf(
                                "bigint", digests.tokens(organisation, named).toArray()));
                search.executeUpdate();
            }
            compare.setInt(1, first);
            compare.setInt(2, last);
            compare.setObject(3, union.id());
            compare.setObject(4, person);
            compare.executeUpdate();
            try (var vacuum = database.createStatement()) {
                vacuum.execute("vacuum analyze membership.person_search_token, membership.duplicate_key");
            }
        }
    }

    private static PersonDetails somebody(int i) {
        String given = i % 10 == 0 ? COMMON_NAME : word(i % 47) + SYLLABLES.get(i % 5);
        return new PersonDetails(
                new PersonNames(given, word(i * 31 % 97), null, null),
                new BirthDate(1950 + i % 40, 1 + i % 12, 1 + i % 28),
                i % 2 == 0 ? Sex.FEMALE : Sex.MALE,
                List.of(),
                List.of(ContactPoint.of(ContactKind.PHONE, "0712 %06d".formatted(i))),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static String word(int i) {
        return SYLLABLES.get(i % 12) + SYLLABLES.get(i / 12 % 12) + SYLLABLES.get((i * 7 + 3) % 12);
    }

    /** Adds the copies of these numbers, out of {@code all}. */
    static void copy(Tenant union, int first, int last, int all) throws SQLException {
        try (Connection database = PostgresForTests.superuser("membership");
                var statement = database.createStatement()) {
            // Neither foreign keys nor triggers: a million rows would look up as many.
            statement.execute("set session_replication_role = replica");
            statement.execute("set work_mem = '256MB'");
            statement.execute("""
                    create function pg_temp.id(of uuid, n bigint) returns uuid language sql immutable
                      return ('f' || lpad(to_hex(n), 11, '0') || substr(replace(of::text, '-', ''), 13))::uuid""");
            var copy = new Copy(statement, union.id(), first, last, all);
            copy.rows("membership.person", "id", "order by n", Map.of());
            copy.rows(
                    "membership.membership",
                    "id",
                    "order by n",
                    Map.of("member_number", "t.member_number || '-' || n", "unit_id", Copy.UNIT));
            copy.rows("membership.membership_transition", "membership_id", "order by n", Map.of("unit_id", Copy.UNIT));
            copy.rows("membership.membership_period", "membership_id", "order by n", Map.of("unit_id", Copy.UNIT));
            copy.rows("membership.work_profile", "id", "order by n", Map.of());
            copy.rows("membership.work_profile_version", "work_profile_id", "order by n", Map.of());
            copy.rows("membership.main_job", "work_profile_id", "order by n", Map.of());
            copy.tokens("membership.person_search_token");
            copy.tokens("membership.duplicate_key");
            // A key opens no copy. Those of the union's are nobody's, so that their fields count as destroyed.
            copy.rows(
                    "minga.personal_key",
                    "owner_id",
                    "order by n",
                    Map.of(
                            "owner_id",
                            "pg_temp.id(t.owner_id, case when n % 2 = 1 then n + (1::bigint << 40) else n end)"));
            statement.execute("reset session_replication_role");
            // As the server does by itself, some time later.
            statement.execute("vacuum analyze");
        }
    }

    private record Copy(Statement statement, UUID union, int first, int last, int all) {
        static final String UNIT = "case when n % 2 = 1 then t.unit_id end";

        void rows(String table, String owner, String order, Map<String, String> except) throws SQLException {
            List<String> columns = new ArrayList<>();
            List<String> values = new ArrayList<>();
            try (var column = statement.executeQuery("""
                    select attname, format_type(atttypid, null) from pg_attribute
                    where attrelid = '%s'::regclass and attnum > 0 and not attisdropped""".formatted(table))) {
                while (column.next()) {
                    String name = column.getString(1);
                    columns.add(name);
                    values.add(except.getOrDefault(name, value(name, column.getString(2))));
                }
            }
            statement.execute("insert into %s (%s) select %s from generate_series(%d::bigint, %d) n, %s t %s"
                    .formatted(
                            table,
                            String.join(", ", columns),
                            String.join(", ", values),
                            first,
                            last,
                            table,
                            "where t.org_id = '%s' and t.%s < 'f0000000-0000-0000-0000-000000000000' %s"
                                    .formatted(union, owner, order)));
        }

        void tokens(String table) throws SQLException {
            statement.execute("""
                    create temp table shared on commit preserve rows as
                    select token from %s where org_id = '%s' and person_id < 'f0000000-0000-0000-0000-000000000000'
                    group by token having count(*) > 1""".formatted(table, union));
            rows(
                    table,
                    "person_id",
                    "order by 1, 2, 3",
                    Map.of(
                            "token",
                            "case when exists (select from shared where shared.token = t.token) then t.token"
                                    + " else hashint8extended(t.token, n) end"));
            statement.execute("drop table shared");
        }

        private String value(String name, String type) {
            String value = "t." + name;
            if (name.equals("org_id")) {
                return "case when n % 2 = 1 then t.org_id else pg_temp.id(t.org_id, n) end";
            }
            return switch (type) {
                case "uuid" -> "pg_temp.id(%s, n)".formatted(value);
                case "timestamp with time zone" -> "%s + interval '5 years' * n / %d".formatted(value, all + 1);
                // The open end stays where it is.
                case "date" ->
                    "%s + case when %s < '9999-01-01' then (1500 * n / %d)::int else 0 end"
                            .formatted(value, value, all + 1);
                default -> value;
            };
        }
    }
}
