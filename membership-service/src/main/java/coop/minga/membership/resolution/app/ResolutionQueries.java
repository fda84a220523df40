package coop.minga.membership.resolution.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.resolution.ResolutionId;
import coop.minga.membership.resolution.ResolutionSubject;
import coop.minga.membership.resolution.domain.Resolution;
import coop.minga.membership.resolution.domain.ResolutionFailure;
import coop.minga.membership.resolution.domain.ResolutionHistory;
import coop.minga.membership.resolution.store.Resolutions;
import coop.minga.platform.paging.Lists;
import coop.minga.platform.paging.Page;
import coop.minga.platform.paging.PageParameters;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked about resolutions.
 *
 * <p>Guarantee: answers only from the caller's organisation.
 */
@ApplicationScoped
public class ResolutionQueries {
    private final Resolutions resolutions;
    private final Minutes minutes;
    private final Lists lists;
    private final Clock clock;

    ResolutionQueries(Resolutions resolutions, Minutes minutes, Lists lists, Clock clock) {
        this.resolutions = resolutions;
        this.minutes = minutes;
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * Lets pass what rests on a resolution that is in force now, provisionally or not, and is about exactly this.
     *
     * @throws DomainFailure RESOLUTION_NOT_ADOPTED at {@code /resolutionId}, also if the organisation has none of this id
     */
    public void requireAdopted(ResolutionId id, ResolutionSubject subject) {
        boolean isInForce = resolutions
                .findByIdOptional(id.value())
                .filter(resolution -> resolution.subject().equals(subject))
                .filter(resolution -> resolution.isInForce(clock.instant()))
                .isPresent();
        if (!isInForce) {
            throw DomainFailure.at(
                    ResolutionFailure.RESOLUTION_NOT_ADOPTED,
                    "/resolutionId",
                    "Name an adopted resolution of your organisation about %s of %s."
                            .formatted(subject.kind(), subject.id()));
        }
    }

    /**
     * Reads a resolution, or how it stood by the end of a day and as far as was known at an instant.
     *
     * @throws DomainFailure RESOLUTION_UNKNOWN, also for a time before the tabling
     */
    public ResolutionView get(ResolutionId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Resolution resolution = resolutions.findByIdOptional(id.value()).orElseThrow(ResolutionQueries::unknown);
        ResolutionHistory history = resolution.history(asOf, knownAt);
        if (history.last().isEmpty()) {
            throw unknown();
        }
        return ResolutionView.of(
                resolution, history, minutes.open(resolution.organisation(), List.of(resolution.keyId())));
    }

    public Page<ResolutionView> list(OrganisationId organisation, PageParameters page, ResolutionFilter filter) {
        Page<Resolution> found = lists.page(
                Resolution.class,
                ResolutionSort.CREATED_AT,
                page,
                filter::of,
                ResolutionSort::valueOf,
                resolution -> resolution.id().value());
        var opened = minutes.open(
                organisation, found.items().stream().map(Resolution::keyId).toList());
        return found.map(resolution ->
                ResolutionView.of(resolution, resolution.history(filter.asOf(), filter.knownAt()), opened));
    }

    static DomainFailure unknown() {
        return new DomainFailure(
                ResolutionFailure.RESOLUTION_UNKNOWN,
                "Your organisation has no resolution of this id, or had none at the time asked for.");
    }
}
