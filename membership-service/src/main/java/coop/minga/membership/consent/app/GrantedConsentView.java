package coop.minga.membership.consent.app;

import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.domain.ConsentPurpose;
import coop.minga.membership.consent.domain.ConsentScope;
import coop.minga.membership.consent.domain.ConsentState;
import coop.minga.membership.consent.domain.ConsentTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consent as the partner sees it: what it may read, or that it may no longer and is asked to delete what it read.
 *
 * <p>Guarantee: nothing of the person, and no reason for an end.
 */
@Schema(name = "GrantedConsent")
public record GrantedConsentView(
        @Schema(description = "The consent's id: the only handle on the person.")
        UUID id,

        long version,

        @Schema(description = "The organisation that keeps the record.")
        UUID organisationId,

        @Schema(description = "What it is called today.", examples = "Waste Pickers' Union") @Nullable String organisationName,

        ConsentPurpose purpose,
        List<ConsentScope> scope,
        LocalDate until,

        @Schema(description = "Whether the person can be read now.")
        boolean inForce,

        @Nullable Instant grantedAt,
        @Nullable Instant endedAt,

        @Schema(description = "When the partner confirmed that it deleted what it had read.") @Nullable Instant deletionConfirmedAt) {

    /** @param names of organisations, by id */
    static GrantedConsentView of(
            Consent consent, LocalDate today, Map<UUID, String> names, @Nullable Instant deletion) {
        ConsentTerms terms = consent.terms();
        return new GrantedConsentView(
                consent.id().value(),
                consent.events() + (deletion == null ? 0 : 1),
                terms.organisation().value(),
                names.get(terms.organisation().value()),
                terms.purpose(),
                terms.scope().stream().sorted().toList(),
                terms.until(),
                consent.state(today) == ConsentState.GRANTED,
                consent.grantedAt().orElse(null),
                consent.endedAt().orElse(null),
                deletion);
    }
}
