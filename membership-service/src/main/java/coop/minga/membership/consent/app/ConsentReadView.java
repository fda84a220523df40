package coop.minga.membership.consent.app;

import coop.minga.membership.consent.domain.ConsentRead;
import coop.minga.membership.consent.domain.ConsentScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a partner read a person, when, and what.
 *
 * <p>Guarantee: complete: there is no read without one.
 */
@Schema(name = "ConsentRead")
public record ConsentReadView(
        UUID id,
        UUID consentId,

        @Schema(description = "Who it was at the partner's, as its identity provider names them.")
        String reader,

        List<ConsentScope> scope,
        Instant readAt) {

    static ConsentReadView of(ConsentRead read) {
        return new ConsentReadView(read.id(), read.consent(), read.reader(), read.scope(), read.readAt());
    }
}
