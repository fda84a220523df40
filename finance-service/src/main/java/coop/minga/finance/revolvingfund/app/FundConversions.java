package coop.minga.finance.revolvingfund.app;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.loan.LoanDisbursing;
import coop.minga.finance.organisation.app.OrganisationQueries;
import coop.minga.finance.resolution.app.ResolutionQueries;
import coop.minga.finance.revolvingfund.domain.Conversion;
import coop.minga.finance.revolvingfund.domain.RevolvingFund;
import coop.minga.finance.revolvingfund.domain.RevolvingFundChanged;
import coop.minga.finance.revolvingfund.domain.RevolvingFundFailure;
import coop.minga.finance.revolvingfund.domain.RevolvingFundState;
import coop.minga.finance.revolvingfund.store.RevolvingFunds;
import coop.minga.finance.solidaritygrant.SolidarityRoundOpening;
import coop.minga.finance.solidaritygrant.SolidaritySchemeId;
import coop.minga.finance.solidaritygrant.app.SolidarityRoundCommands;
import coop.minga.finance.solidaritygrant.app.SolidaritySchemeQueries;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives what is left of a fund in distress to members, and keeps funds that revolve from being given away or lent
 * otherwise.
 *
 * <p>Guarantee: inside the caller's transaction; nothing is converted without a resolution in force and the funder's
 * consent. Who is given how much, the round's own rules decide, by somebody else than who converted.
 */
@ApplicationScoped
public class FundConversions {
    private static final Set<String> CONVERSION = Set.of("CONVERSION");

    private final RevolvingFunds funds;
    private final SolidaritySchemeQueries schemes;
    private final SolidarityRoundCommands rounds;
    private final ResolutionQueries resolutions;
    private final OrganisationQueries organisations;
    private final Event<RevolvingFundChanged> changed;
    private final Clock clock;

    FundConversions(
            RevolvingFunds funds,
            SolidaritySchemeQueries schemes,
            SolidarityRoundCommands rounds,
            ResolutionQueries resolutions,
            OrganisationQueries organisations,
            Event<RevolvingFundChanged> changed,
            Clock clock) {
        this.funds = funds;
        this.schemes = schemes;
        this.rounds = rounds;
        this.resolutions = resolutions;
        this.organisations = organisations;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Converts a fund, and opens the round in which its remainder is given to members.
     *
     * @param converter who may not award in the round
     * @throws DomainFailure REVOLVING_FUND_UNKNOWN, REVOLVING_FUND_TRANSITION_ILLEGAL, CONSENT_IN_THE_FUTURE,
     *     CONVERSION_OF_OTHER_FUND, what refuses the resolution and the round
     */
    public RevolvingFundView convert(FundId id, SolidaritySchemeId scheme, Conversion conversion, String converter) {
        RevolvingFund fund = funds.alone(id).orElseThrow(RevolvingFundQueries::unknown);
        LocalDate today = organisations.today(fund.organisation());
        fund.convert(conversion, today, clock.instant());
        resolutions.requireInForce(fund.organisation(), conversion.resolution(), CONVERSION);
        if (!schemes.get(scheme).fund().equals(id.value())) {
            throw DomainFailure.at(
                    RevolvingFundFailure.CONVERSION_OF_OTHER_FUND, "/scheme", "Name a scheme of this fund.");
        }
        funds.flush();
        rounds.open(fund.organisation(), conversion.round(), scheme, conversion.resolution(), converter);
        changed.fire(new RevolvingFundChanged(fund, today));
        return RevolvingFundView.of(fund);
    }

    /** What was given to be lent is given to members by a conversion alone. */
    void refuseRound(@Observes SolidarityRoundOpening opening) {
        notIn(opening.fund(), RevolvingFundState.CONVERTED).ifPresent(state -> {
            throw new DomainFailure(
                    RevolvingFundFailure.REVOLVING_FUND_NOT_CONVERTED,
                    "Convert the fund first, with its funder's consent.",
                    Map.of("currentState", state));
        });
    }

    /** A fund in distress, or converted, lends nothing. */
    void refuseLoan(@Observes LoanDisbursing disbursing) {
        notIn(disbursing.fund(), RevolvingFundState.ACTIVE).ifPresent(state -> {
            throw new DomainFailure(
                    RevolvingFundFailure.REVOLVING_FUND_DOES_NOT_LEND,
                    "Let it recover first, or lend out of another fund.",
                    Map.of("currentState", state));
        });
    }

    private Optional<RevolvingFundState> notIn(FundId fund, RevolvingFundState wanted) {
        return funds.findByIdOptional(fund.value()).map(RevolvingFund::state).filter(state -> state != wanted);
    }
}
