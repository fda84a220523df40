package coop.minga.gateway.routing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/**
 * Where the services listen ({@code minga.upstream.<service>.url}).
 *
 * <p>Guarantee: keys are the names of the publishers of contract snapshots.
 */
@ConfigMapping(prefix = "minga.upstream")
interface UpstreamsConfig {
    @WithParentName
    Map<String, Address> byService();

    /** One service's address. */
    interface Address {
        String url();
    }
}
