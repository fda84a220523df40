package coop.minga.membership.consent.app;

import coop.minga.membership.consent.domain.ConsentRead;
import coop.minga.membership.consent.domain.ConsentScope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a partner read a person, when, and what.
 *
 * <p>Guarantee: complete: there is no read without one.
 */
@Schema(name = "ConsentRead")
public record ConsentReadView(
        UUID id,
        UUID consentId,

        @Schema(description = "The partner organisation.") UUID granteeId,

        @Schema(description = "What the partner is called today.", examples = "Afya Clinic") @Nullable String granteeName,

        @Schema(description = "Who it was at the partner's, as its identity provider names them.")
        String reader,

        List<ConsentScope> scope,
        Instant readAt) {

    static ConsentReadView of(ConsentRead read, UUID grantee, @Nullable String granteeName) {
        return new ConsentReadView(
                read.id(), read.consent(), grantee, granteeName, read.reader(), read.scope(), read.readAt());
    }
}
