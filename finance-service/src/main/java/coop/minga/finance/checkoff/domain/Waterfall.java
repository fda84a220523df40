package coop.minga.finance.checkoff.domain;

import coop.minga.finance.checkoff.Destination;
import coop.minga.platform.problem.DomainFailure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a short payment fills first, and what then.
 *
 * <p>Guarantee: holds every destination once; what nobody named comes last in the usual order.
 */
public record Waterfall(List<Destination> order) {
    /** @throws DomainFailure DESTINATION_TWICE */
    public Waterfall {
        Set<Destination> named = new LinkedHashSet<>();
        for (int i = 0; i < order.size(); i++) {
            Destination destination = order.get(i);
            if (!named.add(destination)) {
                throw DomainFailure.at(
                        CheckOffFailure.DESTINATION_TWICE, "/waterfall/" + i, destination + " stands there already.");
            }
        }
        named.addAll(List.of(Destination.values()));
        order = List.copyOf(named);
    }
}
