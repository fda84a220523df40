package coop.minga.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Runs {@code roles.sql}, whose head explains its parts. Running it again changes nothing, so every start runs it and a
 * start that was interrupted half way is completed by the next.
 */
final class DatabaseScript {
    private static final Pattern PASSWORD = Pattern.compile("\\$\\{(\\w+)_password}");
    private static final Pattern BEFORE_PART = Pattern.compile("(?m)(?=^-- @)");
    private static final Pattern PART = Pattern.compile("^-- @(in|create) (\\w+)");

    private DatabaseScript() {}

    /** Opens a connection as superuser. */
    interface Superuser {
        Connection connectTo(String database) throws SQLException;
    }

    static Set<String> logins() {
        var logins = new TreeSet<String>();
        PASSWORD.matcher(text()).results().forEach(match -> logins.add(match.group(1)));
        return logins;
    }

    static void apply(Superuser superuser, UnaryOperator<String> passwordOf) throws SQLException {
        for (var part : BEFORE_PART.split(text(), -1)) {
            var head = PART.matcher(part);
            if (!head.find()) {
                continue;
            }
            var database = head.group(2);
            if (head.group(1).equals("create")) {
                create(superuser, database, part);
            } else {
                try (var connection = superuser.connectTo(database);
                        var statement = connection.createStatement()) {
                    statement.execute(
                            PASSWORD.matcher(part).replaceAll(match -> harmless(passwordOf.apply(match.group(1)))));
                }
            }
        }
    }

    private static void create(Superuser superuser, String database, String sql) throws SQLException {
        try (var connection = superuser.connectTo("postgres");
                var exists = connection.prepareStatement("select from pg_database where datname = ?")) {
            exists.setString(1, database);
            try (var rows = exists.executeQuery()) {
                if (rows.next()) {
                    return;
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static String harmless(String password) {
        if (!password.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("A password may hold only letters, digits, '-' and '_'");
        }
        return password;
    }

    private static String text() {
        try (var stream = DatabaseScript.class.getResourceAsStream("/roles.sql")) {
            if (stream == null) {
                throw new IllegalStateException("roles.sql is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
