package coop.minga.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code deploy/postgres/roles.sql}, the script that also the stack and the containers run.
 *
 * <p>The script's head defines the form: parts opened by {@code -- @in DATABASE} or {@code -- @create DATABASE}.
 */
final class RolesScript {

    private static final Pattern HEADING = Pattern.compile("(?m)^-- @(in|create) (\\w+)$");
    private static final Pattern PASSWORD = Pattern.compile("\\$\\{\\w+_password}");

    private record Part(String kind, String database, String sql) {}

    private final List<Part> parts;

    RolesScript(String script, String password) {
        String text = PASSWORD.matcher(script).replaceAll(Matcher.quoteReplacement(password));
        List<Part> found = new ArrayList<>();
        Matcher heading = HEADING.matcher(text);
        boolean more = heading.find();
        while (more) {
            String kind = heading.group(1);
            String database = heading.group(2);
            int from = heading.end();
            more = heading.find();
            found.add(new Part(kind, database, text.substring(from, more ? heading.start() : text.length())));
        }
        parts = List.copyOf(found);
    }

    /** Runs the parts of one kind for one database; fails when the script has none. */
    void run(String kind, String database, Connection connection) throws SQLException {
        List<Part> wanted = parts.stream()
                .filter(part -> part.kind().equals(kind) && part.database().equals(database))
                .toList();
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("roles.sql has no part @" + kind + " " + database);
        }
        try (Statement statement = connection.createStatement()) {
            for (Part part : wanted) {
                statement.execute(part.sql());
            }
        }
    }
}
