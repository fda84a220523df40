package coop.minga.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Asks the database's own catalogue, and then raw SQL through the runtime login, whether one organisation can see a row
 * of another.
 *
 * <p>Reads the tables from the catalogue, so a new one is covered without anyone remembering. Use after fixtures were
 * made for the organisation:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> rowSecurity() {
 *     return RowSecurity.of("membership")
 *             .except("membership.code", "the same words for every organisation")
 *             .tests(organisationWithFixtures);
 * }
 * }</pre>
 */
public final class RowSecurity {

    private static final String OURS = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm')
              and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'flyway')
            """;

    private static final String DEFINERS = """
             from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
            """;

    private final String service;
    private final Map<String, String> exceptions = new LinkedHashMap<>();
    private final Map<String, String> definers = new LinkedHashMap<>();

    private RowSecurity(String service) {
        this.service = service;
    }

    /** The database of one service. */
    public static RowSecurity of(String service) {
        return new RowSecurity(service);
    }

    /** A table that every organisation may read whole; the reason is for whoever reviews the exception. */
    public RowSecurity except(String table, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an exception needs a reason");
        }
        exceptions.put(table, reason);
        return this;
    }

    /** A function that looks across organisations with its owner's rights; the reason is where it is justified. */
    public RowSecurity definer(String function, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a function that looks across organisations needs a reason");
        }
        definers.put(function, reason);
        return this;
    }

    /** The checks; {@code owner} is an organisation that has rows. */
    public Stream<DynamicTest> tests(UUID owner) {
        return Stream.of(
                DynamicTest.dynamicTest("every exception is a table", this::exceptionsExist),
                DynamicTest.dynamicTest("row security is enabled, forced and has a policy", this::isForced),
                DynamicTest.dynamicTest("no policy of the runtime login admits every row", this::noOpenPolicy),
                DynamicTest.dynamicTest(
                        "no policy reads the organisation once per row", this::policiesAreEvaluatedOnce),
                DynamicTest.dynamicTest("the runtime login owns nothing and inherits nothing", this::ownsNothing),
                DynamicTest.dynamicTest("only the named functions look across organisations", this::onlyNamedDefiners),
                DynamicTest.dynamicTest(
                        "each of them is closed to the public and fixes its search path", this::safeDefiners),
                DynamicTest.dynamicTest("without an organisation no row is visible", () -> seesNothing("", owner)),
                DynamicTest.dynamicTest(
                        "another organisation sees no row",
                        () -> seesNothing(UUID.randomUUID().toString(), owner)));
    }

    private void exceptionsExist() throws SQLException {
        List<String> tables = ask("select n.nspname || '.' || c.relname " + OURS);
        assertEquals(
                List.of(),
                exceptions.keySet().stream()
                        .filter(each -> !tables.contains(each))
                        .toList());
    }

    private void isForced() throws SQLException {
        assertEquals(
                List.of(),
                withoutExceptions(ask("select n.nspname || '.' || c.relname " + OURS
                        + " and c.relkind in ('r', 'p')"
                        + " and not (c.relrowsecurity and c.relforcerowsecurity"
                        + "   and exists (select from pg_policy p where p.polrelid = c.oid))")));
    }

    private void noOpenPolicy() throws SQLException {
        assertEquals(
                List.of(),
                withoutExceptions(ask("select schemaname || '.' || tablename from pg_policies"
                        + " where (qual = 'true' or with_check = 'true')"
                        + " and roles && array['public', current_database() || '_app']::name[]")));
    }

    private void policiesAreEvaluatedOnce() throws SQLException {
        assertEquals(
                List.of(),
                ask("select schemaname || '.' || tablename || ' ' || policyname from pg_policies"
                        + " where concat(qual, with_check) like '%current_setting%'"
                        + " and concat(qual, with_check) not like '%SELECT%'"));
    }

    private void ownsNothing() throws SQLException {
        String login = "(select oid from pg_roles where rolname = current_database() || '_app')";
        assertEquals(
                List.of(),
                ask("select relname from pg_class where relowner = " + login
                        + " union all select proname from pg_proc where proowner = " + login
                        + " union all select nspname from pg_namespace where nspowner = " + login
                        + " union all select 'member of ' || roleid::regrole from pg_auth_members where member = "
                        + login
                        + " union all select 'superuser or bypasses' from pg_roles"
                        + "   where oid = " + login + " and (rolsuper or rolbypassrls)"));
    }

    private void onlyNamedDefiners() throws SQLException {
        assertEquals(
                definers.keySet().stream().sorted().toList(),
                ask("select distinct n.nspname || '.' || p.proname" + DEFINERS + " order by 1"));
    }

    private void safeDefiners() throws SQLException {
        assertEquals(
                List.of(),
                ask("select n.nspname || '.' || p.proname" + DEFINERS
                        + " and (has_function_privilege('public', p.oid, 'execute')"
                        + "   or not exists (select from unnest(p.proconfig) c where c like 'search_path=%'))"));
    }

    private void seesNothing(String organisation, UUID owner) throws SQLException {
        assertFalse(tablesWithRowsOf(owner).isEmpty(), "no table has a row of " + owner + ": nothing would be shown");
        List<String> seen = new ArrayList<>();
        List<String> readable = withoutExceptions(ask("select n.nspname || '.' || c.relname " + OURS
                + " and has_any_column_privilege(current_database() || '_app', c.oid, 'select')"
                + " and has_schema_privilege(current_database() || '_app', n.oid, 'usage')"));
        try (Connection runtime = PostgresForTests.as(service + "_app", service)) {
            runtime.setAutoCommit(false);
            try (PreparedStatement set = runtime.prepareStatement("select set_config('minga.org', ?, true)")) {
                set.setString(1, organisation);
                set.execute();
            }
            for (String table : readable) {
                try (PreparedStatement count = runtime.prepareStatement("select count(*) from " + table);
                        ResultSet answer = count.executeQuery()) {
                    answer.next();
                    if (answer.getLong(1) > 0) {
                        seen.add(table + ": " + answer.getLong(1));
                    }
                }
            }
        }
        assertEquals(List.of(), seen);
    }

    private List<String> tablesWithRowsOf(UUID owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        for (String table : ask("select n.nspname || '.' || c.relname " + OURS
                + " and c.relkind in ('r', 'p') and exists (select from pg_attribute a"
                + " where a.attrelid = c.oid and a.attname = 'org_id')")) {
            if (!ask("select 'found' from " + table + " where org_id = '" + owner + "' limit 1")
                    .isEmpty()) {
                tables.add(table);
            }
        }
        return tables;
    }

    private List<String> withoutExceptions(List<String> tables) {
        return tables.stream().filter(each -> !exceptions.containsKey(each)).toList();
    }

    private List<String> ask(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = PostgresForTests.superuser(service);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }
}
