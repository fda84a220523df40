package coop.minga.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSecurityTest {

    private static final UUID OWNER = UUID.randomUUID();

    private static final String SOUND = """
            create schema advocacy;
            grant usage on schema advocacy to advocacy_app;
            create table advocacy.demand (org_id uuid not null, id uuid, primary key (org_id, id));
            alter table advocacy.demand enable row level security;
            create policy own on advocacy.demand to advocacy_app
                using (org_id = (select nullif(current_setting('minga.org', true), '')::uuid));
            create policy migration on advocacy.demand to advocacy_owner using (true);
            grant select, insert on advocacy.demand to advocacy_app;
            insert into advocacy.demand values ('%s', gen_random_uuid());
            alter table advocacy.demand force row level security;
            """;

    @Test
    void everythingPassesOnASoundDatabase() throws SQLException {
        assertEquals(List.of(), failures(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table advocacy.demand no force row level security  | is enabled, forced
            create table advocacy.word (text text)                   | is enabled, forced
            create policy open on advocacy.demand using (true)       | admits every row
            create policy open on advocacy.demand using (true)       | without an organisation
            create policy open on advocacy.demand using (true)       | another organisation sees
            create policy slow on advocacy.demand using (org_id::text = current_setting('minga.org', true)) | once per row
            create view advocacy.leak as select * from advocacy.demand; grant select on advocacy.leak to advocacy_app | without an organisation
            create function advocacy.every() returns bigint language sql security definer as 'select count(*) from advocacy.demand' | only the named functions
            create function advocacy.every() returns bigint language sql security definer as 'select count(*) from advocacy.demand' | fixes its search path
            delete from advocacy.demand                              | another organisation sees
            """)
    void finds(String flaw, String claim) throws SQLException {
        List<String> failures = failures(flaw);

        assertTrue(failures.stream().anyMatch(each -> each.contains(claim)), () -> "failed: " + failures);
    }

    @Test
    void findsAnExceptionForATableThatIsNoMore() throws SQLException {
        prepare("");
        List<String> failures = failures(RowSecurity.of("advocacy").except("advocacy.gone", "it went"));

        assertEquals(List.of("every exception is a table"), failures);
    }

    @Test
    void aNamedAndSafeFunctionPasses() throws SQLException {
        prepare("""
                create function advocacy.every() returns bigint language sql security definer
                    set search_path = pg_catalog as 'select count(*) from advocacy.demand';
                revoke all on function advocacy.every() from public;
                """);

        assertEquals(List.of(), failures(RowSecurity.of("advocacy").definer("advocacy.every", "counts")));
    }

    @Test
    void findsARuntimeLoginThatOwnsATable() throws SQLException {
        prepare("");
        try (Connection superuser = PostgresForTests.superuser("advocacy");
                Statement statement = superuser.createStatement()) {
            statement.execute("alter table advocacy.demand owner to advocacy_app");
        }
        assertTrue(failures(RowSecurity.of("advocacy")).stream().anyMatch(each -> each.contains("owns nothing")));
    }

    private static List<String> failures(String flaw) throws SQLException {
        prepare(flaw);
        return failures(RowSecurity.of("advocacy"));
    }

    private static void prepare(String flaw) throws SQLException {
        PostgresForTests.freshDatabase("advocacy");
        try (Connection owner = PostgresForTests.as("advocacy_owner", "advocacy");
                Statement statement = owner.createStatement()) {
            statement.execute(SOUND.formatted(OWNER));
            if (!flaw.isEmpty()) {
                statement.execute(flaw);
            }
        }
    }

    private static List<String> failures(RowSecurity check) {
        List<String> failed = new ArrayList<>();
        check.tests(OWNER).forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable e) {
                failed.add(test.getDisplayName());
            }
        });
        return failed;
    }
}
