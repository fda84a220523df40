package coop.minga.finance.checkoff.domain;

import coop.minga.finance.checkoff.Destination;
import coop.minga.platform.problem.DomainFailure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a short payment fills first, and what then.
 *
 * <p>Guarantee: holds everything that can be booked, once; what nobody named comes last in the usual order.
 */
public record Waterfall(List<Destination> order) {
    /** @throws DomainFailure DESTINATION_NOT_BUILT, DESTINATION_TWICE */
    public Waterfall {
        Set<Destination> named = new LinkedHashSet<>();
        for (int i = 0; i < order.size(); i++) {
            Destination destination = order.get(i);
            requireBuilt(destination, "/waterfall/" + i);
            if (!named.add(destination)) {
                throw DomainFailure.at(
                        CheckOffFailure.DESTINATION_TWICE, "/waterfall/" + i, destination + " stands there already.");
            }
        }
        Stream.of(Destination.values()).filter(Destination::isBuilt).forEach(named::add);
        order = List.copyOf(named);
    }

    static void requireBuilt(Destination destination, String pointer) {
        if (!destination.isBuilt()) {
            throw DomainFailure.at(
                    CheckOffFailure.DESTINATION_NOT_BUILT,
                    pointer,
                    destination + " cannot be booked yet; use "
                            + Stream.of(Destination.values())
                                    .filter(Destination::isBuilt)
                                    .toList()
                            + ".");
        }
    }
}
