package coop.minga.membership.policy.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.domain.PolicyDecided;
import coop.minga.membership.policy.domain.PolicyDecision;
import coop.minga.membership.policy.domain.PolicyHistory;
import coop.minga.membership.policy.store.PolicyVersions;
import coop.minga.platform.access.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with policies.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; its event commits with it.
 */
@ApplicationScoped
public class PolicyCommands {
    private final PolicyVersions versions;
    private final OrganisationQueries organisations;
    private final Event<PolicyDecided> decided;
    private final Clock clock;

    PolicyCommands(
            PolicyVersions versions, OrganisationQueries organisations, Event<PolicyDecided> decided, Clock clock) {
        this.versions = versions;
        this.organisations = organisations;
        this.decided = decided;
        this.clock = clock;
    }

    /**
     * Decides a value for the caller's organisation.
     *
     * @param validFrom today if null
     */
    public PolicyView decide(
            Caller caller, PolicyName name, String value, @Nullable LocalDate validFrom, String reason) {
        var organisation = new OrganisationId(caller.organisation());
        PolicyHistory before = versions.historyToChange(organisation, name);
        // Read after the wait for the lock, so that versions are recorded in the order of their numbers.
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, organisations.zone(organisation));
        PolicyHistory after = before.decide(
                new PolicyDecision(value, validFrom == null ? today : validFrom, reason, caller.subject(), today, now));
        versions.persistAndFlush(after.versions().getLast());
        decided.fire(new PolicyDecided(after));
        return PolicyView.of(after, today);
    }
}
