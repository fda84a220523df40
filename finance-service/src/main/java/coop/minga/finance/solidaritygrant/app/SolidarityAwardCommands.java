package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.account.LedgerAccountId;
import coop.minga.finance.ledger.Author;
import coop.minga.finance.member.MembershipId;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.app.EmergencyAwards.Asked;
import coop.minga.finance.solidaritygrant.domain.AwardShare;
import coop.minga.finance.solidaritygrant.domain.GrantReason;
import coop.minga.finance.solidaritygrant.domain.SolidarityFailure;
import coop.minga.finance.solidaritygrant.domain.SolidarityRound;
import coop.minga.finance.solidaritygrant.store.SolidarityRounds;
import coop.minga.platform.access.Caller;
import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets people award to many members at once.
 *
 * <p>Guarantee: inside the caller's transaction; who opened the round does not award in it.
 */
@ApplicationScoped
public class SolidarityAwardCommands {
    private static final String AWARD = "POST /api/v1/solidarity-rounds/{id}/awards";

    private final SolidarityRounds rounds;
    private final EmergencyAwards awards;

    SolidarityAwardCommands(SolidarityRounds rounds, EmergencyAwards awards) {
        this.rounds = rounds;
        this.awards = awards;
    }

    /**
     * An award to be.
     *
     * <p>Guarantee: none; {@link #award} checks it.
     *
     * @param amountEach or {@code total}
     * @param validateOnly whether it is only to be shown
     */
    public record NewAward(
            List<MembershipId> members,
            @Nullable Amount amountEach,
            @Nullable Amount total,
            GrantReason reason,
            @Nullable LedgerAccountId paidFrom,
            boolean validateOnly) {}

    /**
     * Shows what would be awarded, or awards and pays it.
     *
     * @throws DomainFailure SOLIDARITY_EACH_OR_TOTAL, SOLIDARITY_MAKER_IS_CHECKER, and what refuses an award
     */
    public SolidarityAwardView award(Caller caller, SolidarityRoundId id, NewAward wanted) {
        // Locked from the first look on: read before, it would be an older version than the one the award locks.
        SolidarityRound round = rounds.alone(id).orElseThrow(SolidarityRoundQueries::unknown);
        var asked =
                new Asked(id, wanted.members(), share(wanted, round.currency()), wanted.reason(), wanted.paidFrom());
        if (wanted.validateOnly()) {
            return SolidarityAwardView.of(awards.preview(asked), true);
        }
        if (round.openedBy().equals(caller.subject())) {
            throw new DomainFailure(
                    SolidarityFailure.SOLIDARITY_MAKER_IS_CHECKER, "You opened the round; let somebody else award.");
        }
        return SolidarityAwardView.of(awards.awardWithin(Author.of(caller, AWARD), asked), false);
    }

    private static AwardShare share(NewAward wanted, Currency currency) {
        Amount each = wanted.amountEach();
        Amount total = wanted.total();
        if (each != null && total == null) {
            return new AwardShare.Each(SolidarityAmount.read(each, currency, "/amountEach"));
        }
        if (each == null && total != null) {
            return new AwardShare.Total(SolidarityAmount.read(total, currency, "/total"));
        }
        throw new DomainFailure(SolidarityFailure.SOLIDARITY_EACH_OR_TOTAL, "Name either amountEach or total.");
    }
}
