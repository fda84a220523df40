package coop.minga.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path home;

    @Test
    void areMadeOnceAndForTheirOwnerOnly() throws IOException {
        var first = Secrets.in(home);
        var second = Secrets.in(home);

        assertEquals(first.all(), second.all());
        assertEquals(
                PosixFilePermissions.fromString("rw-------"),
                Files.getPosixFilePermissions(home.resolve("secrets.properties")));
        assertEquals(32, Base64.getDecoder().decode(first.masterKey(Service.MEMBERSHIP)).length);
        assertEquals(first.all().size(), new HashSet<>(first.all().values()).size(), "no two are the same");
    }

    @Test
    void keepWhatIsKnownWhenALaterVersionNeedsMore() throws IOException {
        PrivateFiles.replace(home.resolve("secrets.properties"), "finance_app_password=known");

        assertEquals("known", Secrets.in(home).password("finance_app"));
        assertFalse(Secrets.in(home).password("finance_owner").isEmpty());
    }

    @Test
    void areNotMadeAfreshBesideDataMadeWithOthers() throws IOException {
        Files.createDirectory(home.resolve("postgres"));

        var failure = assertThrows(StackFailure.class, () -> Secrets.in(home));

        assertTrue(String.valueOf(failure.getMessage()).contains("secrets.properties"));
    }

    @Test
    void reachOnlyTheProcessTheyBelongTo() throws IOException {
        var secrets = Secrets.in(home);
        var settings = Settings.from(home, Map.of());
        for (var service : Service.values()) {
            var environment = new ServiceProcess(service, settings, secrets, Map.of()).environment();
            secrets.all()
                    .forEach((name, value) -> assertEquals(
                            name.startsWith(service.database() + "_"),
                            environment.containsValue(value),
                            name + " in the environment of " + service));
        }
    }
}
