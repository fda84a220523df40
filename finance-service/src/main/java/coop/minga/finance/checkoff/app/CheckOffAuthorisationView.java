package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.domain.CheckOffAuthorisation;
import coop.minga.finance.checkoff.domain.Deduction;
import coop.minga.platform.money.Amount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An authorisation as its organisation sees it.
 *
 * <p>Guarantee: only {@code through} ever changes, once.
 */
@Schema(name = "CheckOffAuthorisation")
public record CheckOffAuthorisationView(
        UUID id,
        long version,
        UUID employer,
        UUID membership,

        @Schema(description = "What the payroll calls the member; absent once the member was erased.") @Nullable String payrollReference,

        LocalDate from,

        @Schema(description = "The last day, where one is set.") @Nullable LocalDate through,

        List<DeductionView> deductions,
        Amount total,
        Instant createdAt,
        Instant updatedAt) {

    static CheckOffAuthorisationView of(
            CheckOffAuthorisation authorisation, Currency currency, @Nullable String reference) {
        List<Deduction> deductions = authorisation.deductions();
        return new CheckOffAuthorisationView(
                authorisation.id().value(),
                authorisation.version(),
                authorisation.employer().value(),
                authorisation.membership().value(),
                reference,
                authorisation.from(),
                authorisation.through(),
                deductions.stream()
                        .map(each -> DeductionView.of(each, currency))
                        .toList(),
                Amount.of(deductions.stream().mapToLong(Deduction::minor).sum(), currency),
                authorisation.createdAt(),
                authorisation.updatedAt());
    }
}
