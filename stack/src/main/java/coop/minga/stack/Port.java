package coop.minga.stack;

/**
 * Every port the stack listens on. Each has one setting, so that a message about a taken port can name the way out. None is
 * usually one that the system gives to outgoing connections (from 32768 on Linux): any client could hold it.
 */
enum Port {
    GATEWAY(8080),
    MEMBERSHIP(8081),
    FINANCE(8082),
    ADVOCACY(8083),
    PARTNERSHIP(8084),
    GATEWAY_MANAGEMENT(9080),
    MEMBERSHIP_MANAGEMENT(9081),
    FINANCE_MANAGEMENT(9082),
    ADVOCACY_MANAGEMENT(9083),
    PARTNERSHIP_MANAGEMENT(9084),
    POSTGRES(15432),
    KAFKA(19092),
    KAFKA_CONTROLLER(19093),
    ISSUER(8180),
    MOBILE_MONEY(8190);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    int usual() {
        return usual;
    }

    String setting() {
        return "MINGA_" + name() + "_PORT";
    }
}
