package coop.minga.membership;

import coop.minga.testing.openapi.Examples;
import java.util.Map;
import java.util.UUID;

/**
 * What the walks over all operations need of one feature.
 *
 * <p>Guarantee: made over the API like everybody's, in organisations of its own.
 */
public interface FeatureExamples {
    /** Puts something into every collection of the feature, so that there is something another organisation must not see. */
    void inEveryCollection(Tenant owner);

    /** Ids of what no list shows, by the path under which each is read. */
    default Map<String, UUID> unlisted(Tenant owner) {
        return Map.of();
    }

    /** Prepares what each documented example of the feature needs to be there. */
    Examples given(Examples examples, Tenant tenant);
}
