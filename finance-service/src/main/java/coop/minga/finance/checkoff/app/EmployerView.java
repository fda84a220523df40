package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.domain.Employer;
import coop.minga.finance.checkoff.domain.EmployerState;
import coop.minga.finance.checkoff.domain.EmployerTerms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An employer as its organisation sees it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Employer")
public record EmployerView(
        UUID id,
        long version,
        String code,
        String name,

        @Schema(description = "What its files are in, for ever.")
        String currency,

        @Schema(description = "How many days after the end of a period its remittance is due.")
        int dueDays,

        @Schema(description = "What a short payment fills first, and what then.")
        List<Destination> waterfall,

        EmployerState state,
        Instant createdAt,
        Instant updatedAt) {

    static EmployerView of(Employer employer, String name) {
        EmployerTerms terms = employer.terms();
        return new EmployerView(
                employer.id().value(),
                employer.version(),
                terms.code(),
                name,
                employer.currency().getCurrencyCode(),
                terms.dueDays(),
                terms.waterfall().order(),
                employer.state(),
                employer.createdAt(),
                employer.updatedAt());
    }
}
