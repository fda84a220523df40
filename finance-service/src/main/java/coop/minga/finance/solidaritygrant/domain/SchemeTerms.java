package coop.minga.finance.solidaritygrant.domain;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.platform.problem.DomainFailure;
import java.util.List;
import java.util.Set;

/**
 * What may be changed of a scheme; a round keeps those of the day it was opened.
 *
 * <p>Guarantee: a member's cap is within the round's, and the quorum within the committee.
 *
 * @param chargedTo the account that bears what is given
 * @param committee the users who vote
 */
public record SchemeTerms(
        String name,
        LedgerAccountId chargedTo,
        long capPerMemberMinor,
        long capPerRoundMinor,
        int grantsPerMember,
        int quorum,
        List<String> committee) {

    /** @throws DomainFailure SOLIDARITY_TERMS_INVALID */
    public SchemeTerms {
        committee = List.copyOf(committee);
        require(capPerMemberMinor > 0, "/capPerMember", "Give a member something.");
        require(capPerMemberMinor <= capPerRoundMinor, "/capPerRound", "Let a round give one member's cap at least.");
        require(Set.copyOf(committee).size() == committee.size(), "/committee", "Name each user once.");
        require(quorum >= 1 && quorum <= committee.size(), "/quorum", "Let the committee reach its quorum.");
    }

    private static void require(boolean isMet, String pointer, String detail) {
        if (!isMet) {
            throw DomainFailure.at(SolidarityFailure.SOLIDARITY_TERMS_INVALID, pointer, detail);
        }
    }
}
