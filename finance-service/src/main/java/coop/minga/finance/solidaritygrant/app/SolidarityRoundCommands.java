package coop.minga.finance.solidaritygrant.app;

import coop.minga.finance.organisation.OrganisationId;
import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.resolution.app.ResolutionQueries;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import coop.minga.finance.solidaritygrant.SolidarityRoundOpening;
import coop.minga.finance.solidaritygrant.SolidaritySchemeId;
import coop.minga.finance.solidaritygrant.domain.SolidarityRound;
import coop.minga.finance.solidaritygrant.domain.SolidarityScheme;
import coop.minga.finance.solidaritygrant.store.SolidarityRounds;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;

/**
 * What can be done with rounds, by people and by other features.
 *
 * <p>Guarantee: each method is one use case inside the caller's transaction; nothing is opened or closed without a
 * resolution in force.
 */
@ApplicationScoped
public class SolidarityRoundCommands {
    private final SolidarityRounds rounds;
    private final SolidaritySchemeQueries schemes;
    private final ResolutionQueries resolutions;
    private final Event<SolidarityRoundOpening> opening;
    private final Clock clock;

    SolidarityRoundCommands(
            SolidarityRounds rounds,
            SolidaritySchemeQueries schemes,
            ResolutionQueries resolutions,
            Event<SolidarityRoundOpening> opening,
            Clock clock) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.resolutions = resolutions;
        this.opening = opening;
        this.clock = clock;
    }

    /**
     * Opens a round with the terms the scheme has now.
     *
     * @throws DomainFailure SOLIDARITY_SCHEME_UNKNOWN, RESOLUTION_NOT_YET_KNOWN, RESOLUTION_OF_OTHER_KIND,
     *     RESOLUTION_NOT_IN_FORCE; the database: SOLIDARITY_ROUND_OPEN_ALREADY, the id taken
     */
    public SolidarityRoundView open(
            OrganisationId organisation,
            SolidarityRoundId id,
            SolidaritySchemeId schemeId,
            ResolutionId resolution,
            String opener) {
        SolidarityScheme scheme = schemes.find(schemeId);
        resolutions.requireInForce(organisation, resolution, scheme.kind().resolutionKinds());
        opening.fire(new SolidarityRoundOpening(organisation, scheme.fund()));
        var round = new SolidarityRound(id, scheme, resolution, opener, clock.instant());
        rounds.persistAndFlush(round);
        return SolidarityRoundView.of(round);
    }

    /**
     * Takes no claim any more.
     *
     * @throws DomainFailure SOLIDARITY_ROUND_UNKNOWN, SOLIDARITY_ROUND_CLOSED, RESOLUTION_NOT_YET_KNOWN,
     *     RESOLUTION_OF_OTHER_KIND, RESOLUTION_NOT_IN_FORCE
     */
    public SolidarityRoundView close(
            OrganisationId organisation, SolidarityRoundId id, ResolutionId resolution, String closer) {
        SolidarityRound round = rounds.alone(id).orElseThrow(SolidarityRoundQueries::unknown);
        resolutions.requireInForce(organisation, resolution, round.kind().resolutionKinds());
        round.close(resolution, closer, clock.instant());
        rounds.flush();
        return SolidarityRoundView.of(round);
    }
}
