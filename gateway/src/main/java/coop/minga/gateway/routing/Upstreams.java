package coop.minga.gateway.routing;

import coop.minga.gateway.openapi.ContractSnapshots;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The services behind the gateway.
 *
 * <p>Guarantee: one for each publisher of a contract snapshot; a missing address stops the start, because its paths
 * would otherwise fail one by one in use.
 */
@Singleton
class Upstreams {
    private final Map<String, Upstream> byService = new LinkedHashMap<>();

    Upstreams(UpstreamsConfig config, ProxyConfig proxyConfig) {
        for (String service : ContractSnapshots.PUBLISHERS) {
            if (service.equals(ContractSnapshots.GATEWAY)) {
                continue;
            }
            UpstreamsConfig.Address address = config.byService().get(service);
            if (address == null) {
                throw new IllegalStateException("minga.upstream.%s.url is not set.".formatted(service));
            }
            byService.put(service, Upstream.of(service, address.url(), proxyConfig.queueTimeout()));
        }
    }

    Map<String, Upstream> byService() {
        return byService;
    }
}
