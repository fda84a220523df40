package coop.minga.platform.outbox;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import coop.minga.contracts.Watermark;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * The topics a service publishes to.
 *
 * <p>Guarantee: nothing is sent to a topic that was not seen to exist and to keep its events for ever; so a broker that
 * makes topics on demand, with one partition and a week of memory, is never the one who makes them.
 */
final class Topics implements AutoCloseable {
    /** Fixed for ever: another number would send a key to another partition and break its order. */
    static final int PARTITIONS = 6;

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final String FOREVER = "-1";
    private static final Map<String, String> KEPT_FOREVER =
            Map.of(TopicConfig.RETENTION_MS_CONFIG, FOREVER, TopicConfig.RETENTION_BYTES_CONFIG, FOREVER);
    // Of a watermark only the last counts; without compaction one every few seconds would pile up for ever.
    private static final Map<String, String> LAST_PER_KEY = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_MS_CONFIG,
            "3600000");

    private final Admin admin;
    private final Set<String> ensured = new HashSet<>();

    Topics(String bootstrap) {
        admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "3000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "5000"));
    }

    /** Creates what is missing; costs nothing for topics seen before. */
    void ensure(Collection<String> topics) throws ExecutionException, InterruptedException {
        for (String topic : topics) {
            if (!ensured.contains(topic)) {
                ensure(topic);
                ensured.add(topic);
            }
        }
    }

    /** Looks again before the next event: after a failure the broker may be another one than before. */
    void forget(String topic) {
        ensured.remove(topic);
    }

    /** Where each partition of all topics of {@code service} ends now, keyed {@code topic-partition}. */
    Map<String, Long> endOffsets(String service) throws ExecutionException, InterruptedException {
        // Asked of the broker, not remembered: a relay that just started does not know what was published before it.
        String prefix = "minga." + service + ".";
        Set<String> topics = admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(prefix))
                .collect(toSet());
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(partition ->
                            ends.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        return admin.listOffsets(ends).all().get().entrySet().stream()
                .collect(toMap(
                        end -> end.getKey().toString(), end -> end.getValue().offset()));
    }

    @Override
    public void close() {
        admin.close(Publisher.CLOSE_TIMEOUT);
    }

    private void ensure(String topic) throws ExecutionException, InterruptedException {
        boolean isWatermark = topic.equals(Watermark.TOPIC);
        // The replication factor is the cluster's business: one broker here, three in production.
        NewTopic wanted = new NewTopic(topic, Optional.of(isWatermark ? 1 : PARTITIONS), Optional.empty())
                .configs(isWatermark ? LAST_PER_KEY : KEPT_FOREVER);
        try {
            admin.createTopics(List.of(wanted)).all().get();
            LOG.infof("Created topic %s", topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            if (!isWatermark) {
                keepForever(topic);
            }
        }
    }

    private void keepForever(String topic) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .values()
                .iterator()
                .next();
        String retention = config.get(TopicConfig.RETENTION_MS_CONFIG).value();
        if (!FOREVER.equals(retention)) {
            LOG.warnf(
                    "Topic %s forgets after %s ms; a projection could not be rebuilt. Keeping for ever",
                    topic, retention);
            admin.incrementalAlterConfigs(Map.of(
                            resource,
                            KEPT_FOREVER.entrySet().stream()
                                    .map(each -> new AlterConfigOp(
                                            new ConfigEntry(each.getKey(), each.getValue()), AlterConfigOp.OpType.SET))
                                    .toList()))
                    .all()
                    .get();
        }
    }
}
