package coop.minga.finance.ledger.api;

import coop.minga.finance.ledger.Posting;
import coop.minga.finance.organisation.OrganisationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it posts what was pending.
 *
 * <p>Guarantee: all that was pending where no postings are named.
 */
@Schema(name = "CompletionRequest")
public record CompletionRequest(
        @Schema(description = "An id of the client's own, for the entry that completes.") @Nullable UUID id,

        @Nullable LocalDate effectiveOn,
        @Nullable @Size(max = 500) String description,

        @Schema(description = "Less than was pending; the rest is let go.") @Nullable @Size(max = 1000) List<@NotNull @Valid LineRequest> postings) {

    List<Posting> lines(OrganisationId organisation) {
        return postings == null ? List.of() : LineRequest.postings(organisation, postings);
    }
}
