package coop.minga.membership.consent.app;

import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.domain.ConsentChannel;
import coop.minga.membership.consent.domain.ConsentPurpose;
import coop.minga.membership.consent.domain.ConsentScope;
import coop.minga.membership.consent.domain.ConsentState;
import coop.minga.membership.consent.domain.ConsentStep;
import coop.minga.membership.consent.domain.ConsentTerms;
import coop.minga.membership.consent.domain.LawfulBasis;
import coop.minga.platform.source.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A consent as the organisation that keeps the record and the person see it.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "Consent")
public record ConsentView(
        UUID id,
        long version,
        UUID personId,
        UUID granteeId,

        @Schema(description = "What the partner is called today.", examples = "Afya Clinic") @Nullable String granteeName,

        ConsentPurpose purpose,
        List<ConsentScope> scope,
        LawfulBasis lawfulBasis,
        ConsentChannel channel,
        String language,
        String policyVersion,

        @Schema(description = "The last day on which the partner can read.")
        LocalDate until,

        ConsentState state,
        @Nullable Instant grantedAt,
        @Nullable Instant endedAt,

        @Schema(description = "When the partner confirmed that it deleted what it had read.") @Nullable Instant deletionConfirmedAt,

        List<Step> history,
        Source source,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A step of a consent.
     *
     * <p>Guarantee: never changes, but for the note, which goes when the person is erased.
     */
    @Schema(name = "ConsentTransition")
    public record Step(
            ConsentStep step,
            @Nullable ConsentState from,
            ConsentState to,
            String actor,
            @Nullable ConsentNote note,
            Instant recordedAt) {}

    /** @param names of organisations, by id */
    static ConsentView of(
            Consent consent,
            LocalDate today,
            Map<UUID, SecretKey> keys,
            Map<UUID, String> names,
            @Nullable Instant deletion) {
        ConsentTerms terms = consent.terms();
        return new ConsentView(
                consent.id().value(),
                consent.version(),
                terms.person().value(),
                terms.grantee().value(),
                names.get(terms.grantee().value()),
                terms.purpose(),
                terms.scope().stream().sorted().toList(),
                terms.lawfulBasis(),
                terms.channel(),
                terms.language(),
                terms.policyVersion(),
                terms.until(),
                consent.state(today),
                consent.grantedAt().orElse(null),
                consent.endedAt().orElse(null),
                deletion,
                consent.transitions().stream()
                        .map(each -> new Step(
                                each.step(),
                                each.from(),
                                each.to(),
                                each.actor(),
                                ConsentNotes.open(keys.get(each.keyOwner()), each.sealedNote()),
                                each.recordedAt()))
                        .toList(),
                consent.source(),
                consent.createdAt(),
                consent.updatedAt());
    }
}
