package coop.minga.finance.dues.api;

import coop.minga.finance.dues.domain.DuesRate;
import coop.minga.finance.dues.domain.DuesTerms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says that is owed from a day on.
 *
 * <p>Guarantee: the member named most precisely by a rate owes that one; who is named by none owes nothing.
 */
@Schema(name = "DuesTermsRequest")
public record DuesTermsRequest(
        @NotNull LocalDate validFrom,

        @Schema(description = "The last day; without one there is no end.") @Nullable LocalDate validTo,

        @NotEmpty @Size(max = 100) @Valid List<@NotNull DuesRateRequest> rates) {

    DuesTerms terms(Currency books, String pointer) {
        List<DuesRate> read = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            read.add(rates.get(i).rate(books, pointer + "/rates/" + i));
        }
        return new DuesTerms(validFrom, validTo, read);
    }
}
