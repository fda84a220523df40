package coop.minga.finance.insurance.app;

import coop.minga.finance.insurance.domain.InsuranceProduct;
import coop.minga.finance.insurance.domain.InsuranceProductState;
import coop.minga.finance.insurance.domain.InsuranceTerms;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An insurance product as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "InsuranceProduct")
public record InsuranceProductView(
        UUID id,
        long version,
        String name,
        UUID fund,
        Amount premium,

        @Schema(description = "For how many months a premium is.")
        int periodMonths,

        @Schema(description = "The most that is paid for a policy in a year of it.")
        Amount cover,

        @Schema(description = "From the first insured day on, in which nothing is covered.")
        int waitingDays,

        @Schema(description = "After the last paid day, in which a premium still joins on.")
        int graceDays,

        InsuranceProductState state,
        Instant createdAt,
        Instant updatedAt) {

    static InsuranceProductView of(InsuranceProduct product) {
        InsuranceTerms terms = product.terms();
        return new InsuranceProductView(
                product.id().value(),
                product.version(),
                product.name(),
                terms.fund().value(),
                Amount.of(terms.premium()),
                terms.periodMonths(),
                Amount.of(terms.cover()),
                terms.waitingDays(),
                terms.graceDays(),
                product.state(),
                product.createdAt(),
                product.updatedAt());
    }
}
