package coop.minga.membership.household.app;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.household.domain.Household;
import coop.minga.membership.household.store.Households;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be done with households.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class HouseholdCommands {
    private final Households households;
    private final Clock clock;

    HouseholdCommands(Households households, Clock clock) {
        this.households = households;
        this.clock = clock;
    }

    /** Records a household; an external id that names another one already is refused by the database. */
    public HouseholdView record(HouseholdId id, OrganisationId organisation, List<String> externalIds) {
        Household household =
                new Household(id, organisation, externalIds.stream().distinct().toList(), clock.instant());
        households.persist(household);
        households.flush();
        households.name(household);
        return HouseholdView.of(household);
    }

    /**
     * Finds the households of these external ids and makes those that do not exist yet, with two statements however
     * many they are. May run twice at once and any number of times: each external id names one household.
     */
    public Map<String, HouseholdId> findOrCreateAll(OrganisationId organisation, Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Map.of();
        }
        Map<String, HouseholdId> proposed = new HashMap<>();
        externalIds.forEach(each -> proposed.computeIfAbsent(each, fresh -> new HouseholdId(UuidV7.next(clock))));
        return households.findOrCreate(organisation, proposed, clock.instant());
    }
}
