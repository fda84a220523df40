package coop.minga.membership.sseprofile.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.app.OrganisationQueries;
import coop.minga.membership.sseprofile.SseAssessmentId;
import coop.minga.membership.sseprofile.domain.SseAssessment;
import coop.minga.membership.sseprofile.domain.SseFailure;
import coop.minga.membership.sseprofile.domain.SseProfile;
import coop.minga.membership.sseprofile.store.SseAssessments;
import coop.minga.platform.access.Caller;
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
 * Profiles of the organisations the caller's organisation is steward of.
 *
 * <p>Guarantee: each method is one use case or question inside the caller's transaction; ORGANISATION_UNKNOWN for
 * organisations of others.
 */
@ApplicationScoped
public class SseProfiles {
    private final SseAssessments assessments;
    private final OrganisationQueries organisations;
    private final Lists lists;
    private final Clock clock;

    SseProfiles(SseAssessments assessments, OrganisationQueries organisations, Lists lists, Clock clock) {
        this.assessments = assessments;
        this.organisations = organisations;
        this.lists = lists;
        this.clock = clock;
    }

    public SseAssessmentView assess(
            SseAssessmentId id, OrganisationId organisation, Caller caller, SseAssessment.Finding finding) {
        organisations.get(organisation);
        OrganisationId steward = new OrganisationId(caller.organisation());
        SseAssessment assessment = new SseAssessment(
                new SseAssessment.Subject(id.value(), steward.value(), organisation.value()),
                finding,
                caller.subject(),
                organisations.zone(steward),
                clock.instant());
        assessments.persist(assessment);
        return SseAssessmentView.of(assessment);
    }

    /** The profile by the end of a day, as far as was known at an instant. */
    public SseProfileView profile(OrganisationId organisation, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        organisations.get(organisation);
        return SseProfileView.of(organisation.value(), SseProfile.of(assessments.of(organisation), asOf, knownAt));
    }

    public Page<SseAssessmentView> list(OrganisationId organisation, PageParameters page) {
        organisations.get(organisation);
        return lists.page(
                        SseAssessment.class,
                        SseAssessmentSort.RECORDED_AT,
                        page,
                        (criteria, row) -> List.of(criteria.equal(row.get("organisation"), organisation.value())),
                        SseAssessmentSort::valueOf,
                        SseAssessment::id)
                .map(SseAssessmentView::of);
    }

    /** @throws DomainFailure SSE_ASSESSMENT_UNKNOWN */
    public SseAssessmentView get(OrganisationId organisation, SseAssessmentId id) {
        return assessments
                .findByIdOptional(id.value())
                .filter(found -> found.organisation().equals(organisation.value()))
                .map(SseAssessmentView::of)
                .orElseThrow(() -> new DomainFailure(
                        SseFailure.SSE_ASSESSMENT_UNKNOWN, "The organisation has no assessment of this id."));
    }
}
