package coop.minga.membership.keycloak;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the service trust a real Keycloak instead of the tests' issuer. */
public final class KeycloakForTests implements QuarkusTestResourceLifecycleManager {
    private @Nullable Keycloak keycloak;

    @Override
    public Map<String, String> start() {
        if (System.getProperty("minga.keycloak.home") == null) {
            return Map.of();
        }
        try {
            keycloak = Keycloak.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("quarkus.oidc.auth-server-url", keycloak.internalIssuer());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(keycloak, new TestInjector.MatchesType(Keycloak.class));
    }

    @Override
    public void stop() {
        if (keycloak != null) {
            try {
                keycloak.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
