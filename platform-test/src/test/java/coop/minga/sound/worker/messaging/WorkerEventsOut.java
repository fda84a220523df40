package coop.minga.sound.worker.messaging;

import coop.minga.sound.worker.domain.Worker;
import org.apache.kafka.common.header.Header;

/** Only here is Kafka seen. */
public class WorkerEventsOut {
    void send(Worker worker, Header header) {
        header.key();
    }
}
