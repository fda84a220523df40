package coop.minga.stack;

import java.io.PrintStream;
import kafka.tools.StorageTool;

/** The broker's process. Gives the storage an identity on the first start and leaves it alone on every later one. */
final class KafkaServer {
    private static final String CLUSTER = "bWluZ2EtbG9jYWwtc3RhY2s";

    private KafkaServer() {}

    static void main(String[] arguments) {
        var configuration = arguments[0];
        var silence = new PrintStream(PrintStream.nullOutputStream());
        StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", configuration},
                silence);
        kafka.Kafka.main(new String[] {configuration});
    }
}
