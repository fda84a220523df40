package coop.minga.broken.worker.messaging;

import org.apache.kafka.clients.producer.KafkaProducer;

/** Sends past the outbox. */
public class ProducerOfItsOwn {
    void of(KafkaProducer<String, String> producer) {
        producer.flush();
    }
}
