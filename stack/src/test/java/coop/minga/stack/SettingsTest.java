package coop.minga.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path root;

    @Test
    void keepsTheUsualPortsUnlessTheEnvironmentSaysOtherwise() {
        var settings = Settings.from(root, Map.of("MINGA_FINANCE_PORT", "9999"));

        assertEquals(9999, settings.port(Port.FINANCE));
        assertEquals(8080, settings.port(Port.GATEWAY));
        assertEquals(root.resolve(".minga"), settings.home());
    }

    @Test
    void noUsualPortIsOneOfOutgoingConnections() {
        for (var port : Port.values()) {
            assertTrue(port.usual() < 32768, port.name());
        }
    }

    @Test
    void namesTheSettingOfAPortThatIsNone() {
        for (var wrong : new String[] {"", "http", "0", "65536", "-1"}) {
            var failure =
                    assertThrows(UsageFailure.class, () -> Settings.from(root, Map.of("MINGA_KAFKA_PORT", wrong)));
            assertTrue(String.valueOf(failure.getMessage()).contains("MINGA_KAFKA_PORT"));
        }
    }

    @Test
    void refusesOnePortForTwo() {
        var failure = assertThrows(UsageFailure.class, () -> Settings.from(root, Map.of("MINGA_ISSUER_PORT", "8080")));

        assertTrue(String.valueOf(failure.getMessage()).contains("MINGA_GATEWAY_PORT"));
        assertTrue(String.valueOf(failure.getMessage()).contains("MINGA_ISSUER_PORT"));
    }

    @Test
    void findsThePortsOfARunningStackWithoutTheEnvironmentItWasStartedIn() throws IOException {
        var started = Settings.from(root, Map.of("MINGA_GATEWAY_PORT", "18080"));
        Files.createDirectories(started.run());
        started.remember();

        var later = Settings.from(root, Map.of()).asRemembered();

        assertEquals(started, later);
    }
}
