package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.OrganisationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Directory records are about to be taken back. Whoever refers to some of them keeps these, and says why.
 *
 * <p>Guarantee: the records are locked, so nothing begins to refer to them until the transaction ends.
 */
public final class OrganisationsWithdrawing {
    private final OrganisationId steward;
    private final List<UUID> records;
    private final Map<OrganisationId, String> kept = new HashMap<>();

    OrganisationsWithdrawing(OrganisationId steward, Collection<OrganisationId> records) {
        this.steward = steward;
        this.records = records.stream().map(OrganisationId::value).toList();
    }

    public OrganisationId steward() {
        return steward;
    }

    public List<UUID> records() {
        return records;
    }

    /** @param why a sentence for whoever wanted them gone */
    public void keep(Collection<UUID> referredTo, String why) {
        referredTo.forEach(each -> kept.putIfAbsent(new OrganisationId(each), why));
    }

    Map<OrganisationId, String> kept() {
        return kept;
    }
}
