package coop.minga.testing.openapi;

import static org.junit.jupiter.api.Assertions.fail;

import coop.minga.testing.Golden;
import coop.minga.testing.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds the generated document against the committed one: {@code OpenApiSnapshot.check("membership",
 * OpenApiDocument.running())}.
 *
 * <p>Any difference fails until it is accepted with {@code -Dminga.update-snapshots=true}; one that breaks a client of
 * the committed document fails even then, unless {@code -Dminga.allow-breaking=true} says that no client exists yet.
 */
public final class OpenApiSnapshot {

    private OpenApiSnapshot() {}

    /** Compares with {@code contracts/openapi/<service>.yaml}. */
    public static void check(String service, OpenApiDocument generated) {
        check(
                ProjectFiles.root().resolve(Path.of("contracts", "openapi", service + ".yaml")),
                generated,
                Boolean.getBoolean("minga.allow-breaking"),
                ProjectFiles.updating());
    }

    static void check(Path snapshot, OpenApiDocument generated, boolean mayBreak, boolean updating) {
        if (Files.exists(snapshot) && !mayBreak) {
            OpenApiDocument committed = OpenApiDocument.parse(ProjectFiles.read(snapshot));
            List<String> breaks = BreakingChanges.between(committed.json(), generated.json());
            if (!breaks.isEmpty()) {
                fail(snapshot.getFileName() + ": clients of the committed document would break:\n  "
                        + String.join("\n  ", breaks)
                        + "\nMake the change additive, or publish the new form beside the old.");
            }
        }
        Golden.check(snapshot, generated.yaml(), updating);
    }
}
