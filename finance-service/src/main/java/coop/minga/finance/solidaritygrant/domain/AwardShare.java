package coop.minga.finance.solidaritygrant.domain;

import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.Collections;
import java.util.List;

/**
 * How much members are awarded together.
 *
 * <p>Guarantee: all the same, or a total to its last minor unit, in which two differ by one unit at most.
 */
public sealed interface AwardShare {

    /** The same to each. */
    record Each(Money amount) implements AwardShare {}

    /** This, divided equally by largest remainder. */
    record Total(Money amount) implements AwardShare {}

    Money amount();

    /**
     * What each of so many members is given in a round.
     *
     * @throws DomainFailure SOLIDARITY_AMOUNT_INVALID, SOLIDARITY_ABOVE_MEMBER_CAP
     */
    default List<Money> among(int members, SolidarityRound round) {
        if (members == 0) {
            return List.of();
        }
        List<Money> shares =
                switch (this) {
                    case Each each -> Collections.nCopies(members, each.amount());
                    case Total total -> total.amount().allocate(Collections.nCopies(members, 1L));
                };
        // The first is the largest and the last the smallest.
        if (shares.getLast().minor() <= 0) {
            throw DomainFailure.at(
                    SolidarityFailure.SOLIDARITY_AMOUNT_INVALID, "/total", "Award each of them something.");
        }
        if (shares.getFirst().compareTo(round.capPerMember()) > 0) {
            throw SolidarityRound.aboveMemberCap(round.capPerMember());
        }
        return shares;
    }
}
