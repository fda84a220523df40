package coop.minga.gateway.routing;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the gatekeeper found out about a request, for the handlers after it.
 *
 * <p>Guarantee: made once per request; {@code path} is null for a path the contract does not know.
 */
record Admission(@Nullable ApiPath path, Optional<String> claimedOrganisation, AnswerCount answerCount) {
    private static final String KEY = Admission.class.getName();

    /** Refusals that a service decides only after it has verified the token; all others may come before that. */
    private static final Set<Integer> REFUSED_AFTER_VERIFICATION = Set.of(403, 404, 409, 412, 422, 428);

    /** Charges an organisation for an answer. */
    @FunctionalInterface
    interface AnswerCount {
        void charge(RoutingContext context, String organisation);
    }

    static Admission of(RoutingContext context) {
        Admission admission = context.get(KEY);
        if (admission == null) {
            throw new IllegalStateException("The gatekeeper must stand before every other handler.");
        }
        return admission;
    }

    void attachTo(RoutingContext context) {
        context.put(KEY, this);
    }

    /**
     * What to do with the status of the answer. The claim is believed only when the answer shows that the token was
     * verified: otherwise a forged token could burn another organisation's budget.
     */
    IntConsumer onAnswer(RoutingContext context, Operation operation) {
        if (!operation.isSecured() || claimedOrganisation.isEmpty()) {
            return status -> {};
        }
        String organisation = claimedOrganisation.get();
        return status -> {
            if (status < 400 || REFUSED_AFTER_VERIFICATION.contains(status)) {
                answerCount.charge(context, organisation);
            }
        };
    }
}
