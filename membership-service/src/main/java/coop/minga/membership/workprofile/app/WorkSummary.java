package coop.minga.membership.workprofile.app;

import coop.minga.membership.workprofile.domain.Engagement;
import coop.minga.membership.workprofile.domain.FormalityFinding;
import coop.minga.membership.workprofile.domain.PayBasis;
import coop.minga.membership.workprofile.domain.PlaceOfWork;
import coop.minga.membership.workprofile.domain.WorkFacts;
import coop.minga.membership.workprofile.domain.WorkProfileState;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job, for whoever may know of it and of nobody else: buyers and employers did not consent.
 *
 * <p>Guarantee: no id, neither of the job nor of the person, and no third party.
 */
@Schema(name = "WorkSummary")
public record WorkSummary(
        long version,
        WorkProfileState state,
        @Nullable String isco08,
        @Nullable String isic4,
        @Nullable String icse18a,
        @Nullable String workerGroup,

        @Schema(description = "From which version of its list each code was taken.")
        Map<String, String> codeListVersions,

        @Nullable PlaceOfWork placeOfWork,
        @Nullable Engagement engagement,
        @Nullable PayBasis payBasis,
        WorkProfileView.@Nullable EarningsView earnings,
        WorkFacts facts,

        @Schema(description = "Whether it is the main job today.")
        boolean isMain,

        FormalityFinding formality,
        LocalDate validFrom,

        @Schema(description = "The first day on which the job was no longer held.") @Nullable LocalDate validTo) {

    static WorkSummary of(WorkProfileView job) {
        return new WorkSummary(
                job.version(),
                job.state(),
                job.isco08(),
                job.isic4(),
                job.icse18a(),
                job.workerGroup(),
                job.codeListVersions(),
                job.placeOfWork(),
                job.engagement(),
                job.payBasis(),
                job.earnings(),
                job.facts(),
                job.isMain(),
                job.formality(),
                job.validFrom(),
                job.validTo());
    }
}
