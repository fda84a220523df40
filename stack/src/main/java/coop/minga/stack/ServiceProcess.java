package coop.minga.stack;

import coop.minga.stack.mobilemoney.SimulatorMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A service or the gateway from its packaged jar. Gets the passwords of its own database and no other's. */
record ServiceProcess(Service service, Settings settings, Secrets secrets, Map<String, String> extra)
        implements Component {
    @Override
    public String name() {
        return service.label();
    }

    @Override
    public String address() {
        return "http://localhost:" + settings.port(service.port());
    }

    @Override
    public List<Port> ports() {
        return List.of(service.port(), service.managementPort());
    }

    @Override
    public List<String> command() {
        return JavaProcess.jar(jar(), 256);
    }

    @Override
    public Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        settings.ports().forEach((port, number) -> environment.put(port.setting(), number.toString()));
        // Loopback only: the issuer of this stack gives any role to whoever asks.
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(settings.port(service.port())));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(settings.port(service.managementPort())));
        environment.put("MINGA_POSTGRES_HOST", "127.0.0.1");
        environment.put("MINGA_KAFKA_BOOTSTRAP", "localhost:" + settings.port(Port.KAFKA));
        environment.put("MINGA_ISSUER", settings.issuer());
        environment.put("MINGA_CRYPTO_MASTER_KEY", secrets.masterKey(service));
        for (var login : service.logins()) {
            environment.put(
                    "MINGA_DB_" + login.toUpperCase(Locale.ROOT) + "_PASSWORD",
                    secrets.password(service.database() + "_" + login));
        }
        if (service == Service.FINANCE) {
            environment.put(SimulatorMain.KEY, secrets.mobileMoneyKey());
        }
        environment.putAll(extra);
        return environment;
    }

    @Override
    public void prepare() {
        if (!Files.exists(jar())) {
            throw new StackFailure(jar() + " is missing; build it with mvn package");
        }
    }

    @Override
    public Health health() {
        return HttpHealth.of(address() + "/q/health/ready");
    }

    private Path jar() {
        return settings.root().resolve(service.folder()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
