package coop.minga.membership.resolution.domain;

import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * How something was decided, in figures; names of persons are not among them.
 *
 * <p>Guarantee: holds exactly the figures of its method, and no more votes than people present nor more people than
 * were entitled to come.
 *
 * @param present who took part
 * @param entitled who could have taken part; unknown to officers, who decide without a meeting
 */
@Embeddable
public record Decision(
        @Column(name = "decision_method") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        DecisionMethod method,

        @Column(name = "present") Integer present,
        @Column(name = "entitled") @Nullable Integer entitled,
        @Column(name = "votes_for") @Nullable Integer votesFor,
        @Column(name = "votes_against") @Nullable Integer votesAgainst,
        @Column(name = "abstentions") @Nullable Integer abstentions,
        @Column(name = "standing_aside") @Nullable Integer standingAside) {

    public static Decision byVote(int votesFor, int votesAgainst, int abstentions, int present, int entitled) {
        return new Decision(DecisionMethod.VOTE, present, entitled, votesFor, votesAgainst, abstentions, null);
    }

    public static Decision byConsensus(int standingAside, int present, int entitled) {
        return new Decision(DecisionMethod.CONSENSUS, present, entitled, null, null, null, standingAside);
    }

    public static Decision byOfficers(int present) {
        return new Decision(DecisionMethod.OFFICERS, present, null, null, null, null, null);
    }

    /**
     * Checked when it is decided on, not when it is read: the database holds what was true then.
     *
     * @throws DomainFailure RESOLUTION_FIGURES_NOT_POSSIBLE
     */
    void check() {
        boolean possible = present >= 1
                && switch (method) {
                    case VOTE ->
                        isCount(entitled)
                                && isCount(votesFor)
                                && isCount(votesAgainst)
                                && isCount(abstentions)
                                && standingAside == null
                                && present <= of(entitled)
                                && 0L + of(votesFor) + of(votesAgainst) + of(abstentions) <= present;
                    case CONSENSUS ->
                        isCount(entitled)
                                && isCount(standingAside)
                                && hasNoVotes()
                                && present <= of(entitled)
                                && of(standingAside) <= present;
                    case OFFICERS -> entitled == null && standingAside == null && hasNoVotes();
                };
        if (!possible) {
            throw DomainFailure.at(
                    ResolutionFailure.RESOLUTION_FIGURES_NOT_POSSIBLE,
                    "/decision",
                    switch (method) {
                        case VOTE ->
                            "Give votesFor, votesAgainst, abstentions, present and entitled: votes not above present,"
                                    + " present not above entitled.";
                        case CONSENSUS ->
                            "Give standingAside, present and entitled: standingAside not above present, present not"
                                    + " above entitled.";
                        case OFFICERS -> "Give present alone: how many officers decided.";
                    });
        }
    }

    private boolean hasNoVotes() {
        return Stream.of(votesFor, votesAgainst, abstentions).allMatch(each -> each == null);
    }

    private static boolean isCount(@Nullable Integer figure) {
        return figure != null && figure >= 0;
    }

    private static int of(@Nullable Integer figure) {
        return figure == null ? 0 : figure;
    }
}
