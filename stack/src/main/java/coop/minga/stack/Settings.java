package coop.minga.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * Where the stack lives and on which ports it listens. Immutable; once something runs, the ports it was started with win
 * over the environment, so that another terminal without the variables still finds it.
 */
record Settings(Path root, Path home, Map<Port, Integer> ports) {

    static Settings from(Path root, Map<String, String> environment) {
        var home = root.resolve(environment.getOrDefault("MINGA_HOME", ".minga"))
                .toAbsolutePath()
                .normalize();
        var ports = new EnumMap<Port, Integer>(Port.class);
        var taken = new HashMap<Integer, Port>();
        for (var port : Port.values()) {
            var number = number(port, environment.getOrDefault(port.setting(), String.valueOf(port.usual())));
            var other = taken.putIfAbsent(number, port);
            if (other != null) {
                throw new UsageFailure("%s and %s are both %d; give one of them another port"
                        .formatted(other.setting(), port.setting(), number));
            }
            ports.put(port, number);
        }
        return new Settings(root, home, Map.copyOf(ports));
    }

    private static int number(Port port, String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new UsageFailure(port.setting() + " must be a port number from 1 to 65535, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    int port(Port port) {
        return Objects.requireNonNull(ports.get(port));
    }

    Path run() {
        return home.resolve("run");
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path log(String component) {
        return logs().resolve(component + ".log");
    }

    Path pidFile(String component) {
        return run().resolve(component + ".pid");
    }

    String issuer() {
        return "http://localhost:" + port(Port.ISSUER) + "/" + Issuer.ID;
    }

    String gateway() {
        return "http://localhost:" + port(Port.GATEWAY);
    }

    void remember() throws IOException {
        var properties = new Properties();
        ports.forEach((port, number) -> properties.setProperty(port.name(), number.toString()));
        try (Writer writer = Files.newBufferedWriter(remembered())) {
            properties.store(writer, "The ports the running stack was started with");
        }
    }

    Settings asRemembered() throws IOException {
        if (!Files.exists(remembered())) {
            return this;
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(remembered())) {
            properties.load(reader);
        }
        var known = new EnumMap<Port, Integer>(ports);
        for (var port : Port.values()) {
            var text = properties.getProperty(port.name());
            if (text != null) {
                known.put(port, number(port, text));
            }
        }
        return new Settings(root, home, Map.copyOf(known));
    }

    private Path remembered() {
        return run().resolve("ports.properties");
    }
}
