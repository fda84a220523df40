package coop.minga.membership.workprofile.app;

import coop.minga.membership.workprofile.domain.BuyerOrEmployer;
import coop.minga.membership.workprofile.domain.Earnings;
import coop.minga.membership.workprofile.domain.Engagement;
import coop.minga.membership.workprofile.domain.PayBasis;
import coop.minga.membership.workprofile.domain.PlaceOfWork;
import coop.minga.membership.workprofile.domain.WorkFacts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of a job.
 *
 * <p>Guarantee: nothing of it is required.
 */
public record WorkProfileContent(
        @Nullable String isco08,
        @Nullable String isic4,
        @Nullable String icse18a,
        @Nullable String workerGroup,
        @Nullable PlaceOfWork placeOfWork,
        @Nullable Engagement engagement,
        @Nullable PayBasis payBasis,
        WorkFacts facts,
        List<BuyerOrEmployer> buyersOrEmployers,
        @Nullable Earnings earnings,
        @Nullable Boolean isMain,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    public WorkProfileContent {
        buyersOrEmployers = List.copyOf(buyersOrEmployers);
    }
}
