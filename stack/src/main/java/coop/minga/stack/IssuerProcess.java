package coop.minga.stack;

import java.util.List;
import java.util.Map;

/** The development issuer as a component of the stack. Its key outlives the process. */
record IssuerProcess(Settings settings) implements Component {
    @Override
    public String name() {
        return "issuer";
    }

    @Override
    public String address() {
        return settings.issuer();
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.ISSUER);
    }

    @Override
    public List<String> command() {
        return JavaProcess.main(
                Issuer.class,
                96,
                String.valueOf(settings.port(Port.ISSUER)),
                settings.home().resolve("issuer-key.json").toString());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public void prepare() {
        // Nothing a crash could leave behind.
    }

    @Override
    public Health health() {
        return HttpHealth.of(settings.issuer() + "/.well-known/openid-configuration");
    }
}
