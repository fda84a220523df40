package coop.minga.membership.workprofile.app;

import coop.minga.membership.workprofile.domain.Days;
import coop.minga.membership.workprofile.domain.Engagement;
import coop.minga.membership.workprofile.domain.MainPeriods;
import coop.minga.membership.workprofile.domain.PayBasis;
import coop.minga.membership.workprofile.domain.PlaceOfWork;
import coop.minga.membership.workprofile.domain.WorkFacts;
import coop.minga.membership.workprofile.domain.WorkProfileVersion;
import coop.minga.membership.workprofile.domain.WorkTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list tells of somebody's job, in words.
 *
 * <p>Guarantee: nothing of it is required; null is not told.
 *
 * @param isMain whether it is the main job on all its days; null tells nothing, or only of some of them
 */
public record WorkTold(
        @Nullable String isco08,
        @Nullable String isic4,
        @Nullable String icse18a,
        @Nullable String workerGroup,
        @Nullable String placeOfWork,
        @Nullable String engagement,
        @Nullable String payBasis,
        @Nullable Boolean writtenContract,
        @Nullable Boolean employerSocialInsurance,
        @Nullable Boolean paidAnnualLeave,
        @Nullable Boolean paidSickLeave,
        @Nullable Boolean unitRegistered,
        @Nullable Boolean booksKept,
        @Nullable Boolean isMain,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public static List<String> placesOfWork() {
        return words(PlaceOfWork.values());
    }

    public static List<String> engagements() {
        return words(Engagement.values());
    }

    public static List<String> payBases() {
        return words(PayBasis.values());
    }

    /** Whether it tells what the work is; days alone make no job. */
    public boolean isOfWork() {
        return Stream.of(
                        isco08,
                        isic4,
                        icse18a,
                        workerGroup,
                        placeOfWork,
                        engagement,
                        payBasis,
                        writtenContract,
                        employerSocialInsurance,
                        paidAnnualLeave,
                        paidSickLeave,
                        unitRegistered,
                        booksKept)
                .anyMatch(each -> each != null);
    }

    static WorkTold of(WorkProfileVersion said) {
        WorkTerms terms = said.knownTerms();
        WorkFacts facts = said.knownFacts();
        MainPeriods main = said.mainPeriods();
        Days days = said.days();
        return new WorkTold(
                terms.isco08(),
                terms.isic4(),
                terms.icse18a(),
                terms.workerGroup(),
                word(terms.placeOfWork()),
                word(terms.engagement()),
                word(terms.payBasis()),
                facts.writtenContract(),
                facts.employerSocialInsurance(),
                facts.paidAnnualLeave(),
                facts.paidSickLeave(),
                facts.unitRegistered(),
                facts.booksKept(),
                main.periods().isEmpty() ? Boolean.FALSE : main.periods().equals(List.of(days)) ? Boolean.TRUE : null,
                said.validFrom(),
                said.validTo());
    }

    /** What is told here, and where nothing is told, what was known. */
    WorkTold over(WorkTold known) {
        return new WorkTold(
                or(isco08, known.isco08),
                or(isic4, known.isic4),
                or(icse18a, known.icse18a),
                or(workerGroup, known.workerGroup),
                or(placeOfWork, known.placeOfWork),
                or(engagement, known.engagement),
                or(payBasis, known.payBasis),
                or(writtenContract, known.writtenContract),
                or(employerSocialInsurance, known.employerSocialInsurance),
                or(paidAnnualLeave, known.paidAnnualLeave),
                or(paidSickLeave, known.paidSickLeave),
                or(unitRegistered, known.unitRegistered),
                or(booksKept, known.booksKept),
                or(isMain, known.isMain),
                or(validFrom, known.validFrom),
                or(validTo, known.validTo));
    }

    WorkProfileContent content() {
        return new WorkProfileContent(
                isco08,
                isic4,
                icse18a,
                workerGroup,
                placeOfWork == null ? null : PlaceOfWork.valueOf(placeOfWork),
                engagement == null ? null : Engagement.valueOf(engagement),
                payBasis == null ? null : PayBasis.valueOf(payBasis),
                new WorkFacts(
                        writtenContract,
                        employerSocialInsurance,
                        paidAnnualLeave,
                        paidSickLeave,
                        unitRegistered,
                        booksKept),
                List.of(),
                null,
                isMain,
                validFrom,
                validTo);
    }

    private static <T> @Nullable T or(@Nullable T told, @Nullable T known) {
        return told == null ? known : told;
    }

    private static @Nullable String word(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static List<String> words(Enum<?>[] words) {
        return Stream.of(words).map(Enum::name).toList();
    }
}
