package coop.minga.membership.workprofile.api;

import coop.minga.membership.workprofile.app.WorkProfileContent;
import coop.minga.membership.workprofile.app.WorkProfileView.MoneyText;
import coop.minga.membership.workprofile.domain.BuyerOrEmployer;
import coop.minga.membership.workprofile.domain.BuyerRelation;
import coop.minga.membership.workprofile.domain.Earnings;
import coop.minga.membership.workprofile.domain.EarningsPeriod;
import coop.minga.membership.workprofile.domain.Engagement;
import coop.minga.membership.workprofile.domain.PayBasis;
import coop.minga.membership.workprofile.domain.PlaceOfWork;
import coop.minga.membership.workprofile.domain.WorkFacts;
import coop.minga.membership.workprofile.domain.WorkProfileFailure;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of a job.
 *
 * <p>Guarantee: nothing is required; formality cannot be told, for it is computed.
 */
@Schema(name = "WorkProfileRequest")
public record WorkProfileRequest(
        @Schema(description = "An id of the client's own, so that it can be named before it is sent; not for PUT.")
        @Nullable UUID id,

        @Schema(description = "Occupation, of /code-lists/isco08, at any level.") @Nullable @Size(max = 40) String isco08,

        @Schema(description = "Economic activity, of /code-lists/isic4, at any level.") @Nullable @Size(max = 40) String isic4,

        @Schema(description = "Status in employment, of /code-lists/icse18a.") @Nullable @Size(max = 40) String icse18a,

        @Schema(description = "Of /code-lists/worker-groups.") @Nullable @Size(max = 40) String workerGroup,

        @Nullable PlaceOfWork placeOfWork,
        @Nullable Engagement engagement,
        @Nullable @Size(max = 20) List<@NotNull @Valid BuyerRequest> buyersOrEmployers,
        @Nullable PayBasis payBasis,
        @Nullable @Valid EarningsRequest earnings,
        @Nullable WorkFacts facts,

        @Schema(
                description =
                        "Whether it is the main job of all its days; refused where another one is. Left out on PUT, it"
                                + " stays the main one where it is.")
        @Nullable Boolean isMain,

        @Schema(description = "The first day; today if left out, or on PUT as it was.") @Nullable LocalDate validFrom,

        @Schema(description = "The first day on which the job is no longer held.") @Nullable LocalDate validTo) {

    /** A buyer or employer; a name or an organisation is needed. */
    @Schema(name = "BuyerOrEmployerRequest")
    public record BuyerRequest(
            @Nullable @Size(max = 200) String name,
            @Nullable UUID organisationId,
            @NotNull BuyerRelation relation) {}

    /** What the job brings in; kept sealed. */
    @Schema(name = "EarningsRequest")
    public record EarningsRequest(
            @NotNull @Valid MoneyText money, @NotNull EarningsPeriod period) {}

    WorkProfileContent content() {
        return new WorkProfileContent(
                isco08,
                isic4,
                icse18a,
                workerGroup,
                placeOfWork,
                engagement,
                payBasis,
                facts == null ? WorkFacts.NONE : facts,
                buyersOrEmployers == null
                        ? List.of()
                        : buyersOrEmployers.stream()
                                .map(each -> new BuyerOrEmployer(each.name(), each.organisationId(), each.relation()))
                                .toList(),
                earnings == null ? null : earnings(earnings),
                isMain,
                validFrom,
                validTo);
    }

    private static Earnings earnings(EarningsRequest told) {
        try {
            return new Earnings(Money.parse(told.money().amount(), told.money().currency()), told.period());
        } catch (IllegalArgumentException notMoney) {
            throw DomainFailure.at(
                    WorkProfileFailure.EARNINGS_INVALID,
                    "/earnings/money",
                    "Write an amount of zero or more as text with the currency's own decimals, such as 1250.00 KES.");
        }
    }
}
