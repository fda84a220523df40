package coop.minga.stack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Kafka broker that is its own controller, on loopback only. What it acknowledged is on the disk, not only in memory. */
record Kafka(Settings settings) implements Component {
    private static final short API_VERSIONS = 18;

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public String address() {
        return "localhost:" + settings.port(Port.KAFKA);
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
    }

    @Override
    public List<String> command() {
        return JavaProcess.main(KafkaServer.class, 384, configuration().toString());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public void prepare() throws IOException {
        PrivateFiles.replace(configuration(), """
                process.roles=broker,controller
                node.id=1
                listeners=BROKER://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=BROKER://localhost:%1$d
                listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                inter.broker.listener.name=BROKER
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                # Events are the history the read models are rebuilt from: topics are kept for ever.
                log.retention.ms=-1
                # The relay makes its topics itself, each with the partitions it needs.
                auto.create.topics.enable=false
                num.partitions=6
                # With replicas a broker may acknowledge from memory, because the others have it too. Here there are no
                # others: the outbox forgets what was acknowledged, so an acknowledged event must be on the disk.
                log.flush.interval.messages=1
                # A group that was away for longer than a week must go on where it stopped, not start over.
                offsets.retention.minutes=2147483647
                offsets.topic.num.partitions=6
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=2
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # A broker that was killed is let in again only when its old session has ended; 9 s by default.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                # The default of 128 MiB is for machines that compact terabytes.
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(
                        settings.port(Port.KAFKA),
                        settings.port(Port.KAFKA_CONTROLLER),
                        settings.home().resolve("kafka")));
    }

    /** Asks for the versions it speaks. The port alone says nothing: it takes connections before it takes requests. */
    @Override
    public Health health() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port(Port.KAFKA)), 1_000);
            socket.setSoTimeout(2_000);
            var client = "minga".getBytes(StandardCharsets.US_ASCII);
            var out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(2 + 2 + 4 + 2 + client.length);
            out.writeShort(API_VERSIONS);
            out.writeShort(0);
            out.writeInt(1);
            out.writeShort(client.length);
            out.write(client);
            out.flush();
            var in = new DataInputStream(socket.getInputStream());
            in.readInt();
            return in.readInt() == 1 && in.readShort() == 0 ? Health.READY : Health.notYet("answers with an error");
        } catch (IOException e) {
            return Health.notYet("does not answer: " + e.getMessage());
        }
    }

    private Path configuration() {
        return settings.run().resolve("kafka.properties");
    }
}
