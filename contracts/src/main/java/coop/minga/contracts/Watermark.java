package coop.minga.contracts;

import java.time.Instant;
import java.util.Map;

/**
 * Says up to when a source has published everything it committed.
 *
 * <p>Guarantee: whoever has applied every record below {@code offsets} (keyed {@code topic-partition}, the next offset
 * to be written) has seen every write the source acknowledged before {@code completeUpTo}.
 */
public record Watermark(String source, Instant completeUpTo, Map<String, Long> offsets) {
    public static final String TYPE = "coop.minga.platform.watermark.v1";
    public static final String TOPIC = "minga.platform.watermark";
}
