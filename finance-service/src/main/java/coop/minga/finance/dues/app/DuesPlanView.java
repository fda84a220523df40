package coop.minga.finance.dues.app;

import coop.minga.finance.dues.domain.DuesPeriod;
import coop.minga.finance.dues.domain.DuesPlan;
import coop.minga.finance.dues.domain.DuesPlanVersion;
import coop.minga.finance.dues.domain.DuesScope;
import coop.minga.finance.dues.domain.DuesTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dues plan as its organisation sees it.
 *
 * <p>Guarantee: versions are only added.
 */
@Schema(name = "DuesPlan")
public record DuesPlanView(
        UUID id,

        @Schema(description = "How many versions it has.") long version,

        String code,
        String name,
        DuesScope scope,
        DuesPeriod period,
        String currency,
        int dueDays,
        Instant createdAt,

        @Schema(
                description =
                        "On a day the one with the latest first day until then counts; of two with the same first day,"
                                + " the one with the higher number.")
        List<VersionView> versions) {

    /**
     * Rates from a day on.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "DuesPlanVersion")
    public record VersionView(
            int number,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<DuesRateView> rates,
            String decidedBy,
            Instant recordedAt) {

        static VersionView of(DuesPlanVersion version, Currency currency) {
            DuesTerms terms = version.terms();
            return new VersionView(
                    version.number(),
                    terms.validFrom(),
                    terms.validTo(),
                    terms.rates().stream()
                            .map(rate -> DuesRateView.of(rate, currency))
                            .toList(),
                    version.decidedBy(),
                    version.recordedAt());
        }
    }

    static DuesPlanView of(DuesPlan plan, List<DuesPlanVersion> versions) {
        return new DuesPlanView(
                plan.id().value(),
                versions.size(),
                plan.code(),
                plan.name(),
                plan.scope(),
                plan.period(),
                plan.currency().getCurrencyCode(),
                plan.dueDays(),
                plan.createdAt(),
                versions.stream()
                        .map(each -> VersionView.of(each, plan.currency()))
                        .toList());
    }
}
