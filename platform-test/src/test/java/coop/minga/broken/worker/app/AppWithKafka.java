package coop.minga.broken.worker.app;

import org.apache.kafka.common.header.Header;

/** The use case sees Kafka. */
public class AppWithKafka {
    void of(Header header) {
        header.key();
    }
}
