package coop.minga.contracts.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job of a person was recorded, corrected, ended, taken back, or became or ceased to be the main one.
 *
 * <p>Guarantee: carries the full state of version {@code version}; versions of one aggregate are gapless from 1. Names no
 * buyer and no employer; earnings are rounded.
 */
public record WorkProfileRecorded(
        UUID workProfileId,
        long version,
        UUID organisation,
        Instant recordedAt,
        LocalDate effectiveOn,
        UUID personId,
        @Nullable String isco08,
        @Nullable String isic4,
        @Nullable String icse18a,
        @Nullable String workerGroup,
        @Nullable String placeOfWork,
        @Nullable String engagement,
        @Nullable String payBasis,
        boolean isMain,
        List<MainPeriod> mainPeriods,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String formality,
        String formalityRuleSet,
        @Nullable Amount monthlyEarnings,
        boolean withdrawn) {
    public static final String TYPE = "coop.minga.membership.work-profile-recorded.v1";
    public static final String TOPIC = "minga.membership.work-profile";

    /**
     * Days on which the job is its worker's main one.
     *
     * <p>Guarantee: {@code from} is the first, {@code to} the first on which it is no longer; open while null.
     */
    public record MainPeriod(LocalDate from, @Nullable LocalDate to) {}

    /**
     * An amount in the minor units of its currency.
     *
     * <p>Guarantee: rounded to two significant digits.
     */
    public record Amount(long minor, String currency) {}
}
