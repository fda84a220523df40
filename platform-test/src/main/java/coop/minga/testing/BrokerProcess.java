package coop.minga.testing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * The main class of the process that {@link KafkaForTests} starts: one broker that is its own controller.
 *
 * <p>Formats its folder once and ends when its standard input ends, that is, with the JVM that started it.
 */
final class BrokerProcess {

    /** The only line on standard output: clients can connect. */
    static final String STARTED = "started";

    private BrokerProcess() {}

    public static void main(String[] args) throws IOException {
        PrintStream toTheParent = System.out;
        // Before the first logger is made: its console must not write into the parent's pipe.
        System.setOut(System.err);
        Path folder = Path.of(args[0]);
        Properties config = config(folder.resolve("data"), args[1], args[2]);
        Path file = folder.resolve("server.properties");
        if (!Files.exists(file)) {
            try (var out = Files.newOutputStream(file)) {
                config.store(out, null);
            }
            format(file);
        }
        var server = new KafkaRaftServer(new KafkaConfig(config), Time.SYSTEM);
        server.startup();
        toTheParent.println(STARTED);
        while (System.in.read() >= 0) {
            // Nobody writes; the end of the stream is the message.
        }
        Runtime.getRuntime().halt(0);
    }

    private static void format(Path file) {
        String[] arguments = {
            "format",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        int status = StorageTool.execute(arguments, new PrintStream(System.err, true));
        if (status != 0) {
            throw new IllegalStateException("the broker's folder could not be formatted: status " + status);
        }
    }

    private static Properties config(Path data, String port, String controllerPort) {
        var config = new Properties();
        config.put("process.roles", "broker,controller");
        config.put("node.id", "1");
        config.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        config.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        config.put("controller.listener.names", "CONTROLLER");
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("log.dirs", data.toString());
        config.put("auto.create.topics.enable", "false");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "1");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "1");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        // A broker that was killed may register again only when its last session has expired; the default is 9 s.
        config.put("broker.session.timeout.ms", "2000");
        config.put("broker.heartbeat.interval.ms", "500");
        config.put("group.initial.rebalance.delay.ms", "0");
        return config;
    }
}
