package coop.minga.finance.mobilemoney;

import coop.minga.stack.mobilemoney.MobileMoneySimulator;
import coop.minga.testing.FreePorts;
import coop.minga.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/**
 * The provider that ships with the stack, on a port the service was told of. What stands in the books as pending is let go
 * after two seconds, so that nobody waits for it.
 */
public final class MobileMoneyForTests implements QuarkusTestResourceLifecycleManager {
    private static final String PORT = "minga.test.mobile-money.port";
    private static final String KEY = "only-for-tests";

    @Override
    public Map<String, String> start() {
        String port = Integer.toString(FreePorts.next());
        System.setProperty(PORT, port);
        return Map.of("minga.mobile-money.port", port, "minga.mobile-money.pending-for", "PT2S");
    }

    /** A running provider, whose callbacks go to the service under test. */
    public static MobileMoneySimulator provider() {
        try {
            return MobileMoneySimulator.start(
                    Integer.getInteger(PORT, 0),
                    KEY,
                    () -> URI.create("http://localhost:" + RestAssured.port + "/api/v1/mobile-money-callbacks"),
                    organisation -> Tokens.of("payment-provider", organisation));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(PORT);
    }
}
