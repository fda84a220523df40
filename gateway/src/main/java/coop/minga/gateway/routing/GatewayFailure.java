package coop.minga.gateway.routing;

import coop.minga.platform.problem.ProblemType;

/**
 * Every refusal that comes from the way through and from no service.
 *
 * <p>Guarantee: each is safe to repeat for requests with an Idempotency-Key.
 */
public enum GatewayFailure implements ProblemType {
    BODY_TOO_SLOW(408, "The body did not arrive in time"),
    UNKNOWN_TRANSFER_CODING(501, "Only the chunked transfer coding is understood"),
    SERVICE_UNREACHABLE(502, "The service behind the gateway could not be reached or broke off"),
    SERVICE_BUSY(503, "The service behind the gateway has all its connections in use"),
    SERVICE_TOO_SLOW(504, "The service behind the gateway did not answer in time");

    private final int status;
    private final String title;

    GatewayFailure(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
