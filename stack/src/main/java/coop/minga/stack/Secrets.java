package coop.minga.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The passwords and keys of this stack, made once and kept in a file only its owner can read. What exists is never made
 * again: with another key the personal fields in the database could not be read any more.
 */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads the file and adds what is missing in it. Refuses to start afresh beside data made with secrets now lost. */
    static Secrets in(Path home) throws IOException {
        var file = home.resolve("secrets.properties");
        var known = new TreeMap<String, String>();
        if (Files.exists(file)) {
            known.putAll(read(file));
        } else if (Files.exists(home.resolve("postgres"))) {
            throw new StackFailure(file + " is gone, but the database it belongs to is still there. Put the file back, "
                    + "or give up the data with ./minga reset.");
        }
        var before = known.size();
        known.computeIfAbsent("postgres_password", _ -> password());
        known.computeIfAbsent("finance_mobile_money_key", _ -> password());
        for (var login : DatabaseScript.logins()) {
            known.computeIfAbsent(login + "_password", _ -> password());
        }
        for (var service : Service.values()) {
            known.computeIfAbsent(service.database() + "_master_key", _ -> masterKey());
        }
        if (known.size() > before) {
            write(file, known);
        }
        return new Secrets(known);
    }

    String password(String role) {
        return value(role + "_password");
    }

    String masterKey(Service service) {
        return value(service.database() + "_master_key");
    }

    /** What the simulated provider of mobile money asks its clients for. */
    String mobileMoneyKey() {
        return value("finance_mobile_money_key");
    }

    Map<String, String> all() {
        return values;
    }

    private String value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No secret is called " + name);
        }
        return value;
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String masterKey() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var values = new TreeMap<String, String>();
        for (var name : properties.stringPropertyNames()) {
            values.put(name, properties.getProperty(name));
        }
        return values;
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        var properties = new Properties();
        properties.putAll(values);
        var text = new StringWriter();
        properties.store(text, "Made by ./minga. Whoever has this file can read everything in this stack.");
        PrivateFiles.replace(file, text.toString());
    }
}
