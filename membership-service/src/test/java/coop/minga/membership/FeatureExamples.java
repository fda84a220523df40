package coop.minga.membership;

import java.util.Map;
import java.util.UUID;

/**
 * What the walks over all operations need of one feature of membership-service.
 *
 * <p>Guarantee: made over the API like everybody's, in organisations of its own.
 */
public interface FeatureExamples extends coop.minga.testing.openapi.FeatureExamples<Tenant> {
    /** Ids of what no list shows, by the path under which each is read. */
    default Map<String, UUID> unlisted(Tenant owner) {
        return Map.of();
    }
}
