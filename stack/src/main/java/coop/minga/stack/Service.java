package coop.minga.stack;

import java.util.List;
import java.util.Locale;

/** The services and the gateway, each with its folder, its database and its ports. */
enum Service {
    MEMBERSHIP("membership-service", "membership"),
    FINANCE("finance-service", "finance"),
    ADVOCACY("advocacy-service", "advocacy"),
    PARTNERSHIP("partnership-service", "partnership"),
    GATEWAY("gateway", "insight");

    private final String folder;
    private final String database;

    Service(String folder, String database) {
        this.folder = folder;
        this.database = database;
    }

    String folder() {
        return folder;
    }

    String database() {
        return database;
    }

    /** The logins this process needs in its database. */
    List<String> logins() {
        return switch (this) {
            case MEMBERSHIP -> List.of("app", "owner", "relay", "linker", "admin");
            case GATEWAY -> List.of("app", "owner", "relay", "projector");
            case FINANCE, ADVOCACY, PARTNERSHIP -> List.of("app", "owner", "relay");
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Port port() {
        return Port.valueOf(name());
    }

    Port managementPort() {
        return Port.valueOf(name() + "_MANAGEMENT");
    }
}
