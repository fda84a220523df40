package coop.minga.membership.workprofile.app;

import coop.minga.membership.workprofile.domain.BuyerOrEmployer;
import coop.minga.membership.workprofile.domain.Days;
import coop.minga.membership.workprofile.domain.Earnings;
import coop.minga.membership.workprofile.domain.EarningsPeriod;
import coop.minga.membership.workprofile.domain.Engagement;
import coop.minga.membership.workprofile.domain.FormalityFinding;
import coop.minga.membership.workprofile.domain.PayBasis;
import coop.minga.membership.workprofile.domain.PlaceOfWork;
import coop.minga.membership.workprofile.domain.RuleSet;
import coop.minga.membership.workprofile.domain.WorkFacts;
import coop.minga.membership.workprofile.domain.WorkProfile;
import coop.minga.membership.workprofile.domain.WorkProfileState;
import coop.minga.membership.workprofile.domain.WorkProfileVersion;
import coop.minga.membership.workprofile.domain.WorkTerms;
import coop.minga.platform.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one point in time; the formality is computed from it and nothing else.
 */
@Schema(name = "WorkProfile")
public record WorkProfileView(
        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e12")
        UUID id,

        @Schema(examples = "1") long version,

        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e13")
        UUID personId,

        @Schema(examples = "OPEN") WorkProfileState state,
        @Schema(examples = "5212") @Nullable String isco08,
        @Schema(examples = "5610") @Nullable String isic4,
        @Schema(examples = "22") @Nullable String icse18a,
        @Schema(examples = "FOOD_VENDOR") @Nullable String workerGroup,

        @Schema(description = "From which version of its list each code was taken.")
        Map<String, String> codeListVersions,

        @Schema(examples = "STREET_OR_PUBLIC_SPACE") @Nullable PlaceOfWork placeOfWork,

        @Schema(examples = "OWN_ACCOUNT") @Nullable Engagement engagement,
        List<BuyerOrEmployer> buyersOrEmployers,
        @Schema(examples = "SALES") @Nullable PayBasis payBasis,
        @Nullable EarningsView earnings,
        WorkFacts facts,

        @Schema(description = "Whether it is the main job on the day asked for, or today.")
        boolean isMain,

        List<Days> mainPeriods,
        FormalityFinding formality,
        @Schema(examples = "2024-02-01") LocalDate validFrom,

        @Schema(description = "The first day on which the job was no longer held.") @Nullable LocalDate validTo,

        Source source,
        @Schema(examples = "2025-05-01T08:30:00.000000Z") Instant createdAt,
        @Schema(examples = "2025-05-01T08:30:00.000000Z") Instant updatedAt) {

    /**
     * What a job brings in.
     *
     * <p>Guarantee: the amount has as many decimals as its currency.
     */
    @Schema(name = "Earnings")
    public record EarningsView(MoneyText money, EarningsPeriod period) {
        static @Nullable EarningsView of(@Nullable Earnings earnings) {
            return earnings == null
                    ? null
                    : new EarningsView(
                            new MoneyText(
                                    earnings.money().amount(),
                                    earnings.money().currency().getCurrencyCode()),
                            earnings.period());
        }
    }

    /**
     * An amount of money.
     *
     * <p>Guarantee: exact; never a floating point number.
     */
    @Schema(name = "Money")
    public record MoneyText(
            @Schema(examples = "1250.00") String amount,
            @Schema(examples = "KES") String currency) {}

    /** @param day the one asked for, or today */
    static WorkProfileView of(
            WorkProfile job, WorkProfileVersion version, SealedWork.Opener sealed, LocalDate day, RuleSet ruleSet) {
        WorkTerms terms = version.knownTerms();
        SealedWork.Content opened = sealed.open(version);
        return new WorkProfileView(
                job.id().value(),
                job.version(),
                version.person(),
                version.state(),
                terms.isco08(),
                terms.isic4(),
                terms.icse18a(),
                terms.workerGroup(),
                versions(terms),
                terms.placeOfWork(),
                terms.engagement(),
                opened.buyersOrEmployers(),
                terms.payBasis(),
                EarningsView.of(opened.earnings()),
                version.knownFacts(),
                version.mainPeriods().hold(day),
                version.mainPeriods().periods(),
                version.formality(ruleSet),
                version.validFrom(),
                version.validTo(),
                job.source(),
                job.createdAt(),
                version.recordedAt());
    }

    private static Map<String, String> versions(WorkTerms terms) {
        Map<String, String> versions = new TreeMap<>();
        put(versions, "isco08", terms.isco08List());
        put(versions, "isic4", terms.isic4List());
        put(versions, "icse18a", terms.icse18aList());
        put(versions, "workerGroup", terms.workerGroupList());
        return versions;
    }

    private static void put(Map<String, String> versions, String field, @Nullable String version) {
        if (version != null) {
            versions.put(field, version);
        }
    }
}
