package coop.minga.membership.sseprofile.app;

import coop.minga.membership.sseprofile.domain.SseFinding;
import coop.minga.membership.sseprofile.domain.SsePrinciple;
import coop.minga.membership.sseprofile.domain.SseProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's profile as its steward sees it.
 *
 * <p>Guarantee: names every principle; UNKNOWN where nobody has looked. No sum and no verdict.
 */
@Schema(name = "SseProfile")
public record SseProfileView(UUID organisationId, List<Principle> principles) {

    /** The last finding of one principle. */
    @Schema(name = "SsePrincipleFinding")
    public record Principle(
            SsePrinciple principle,
            SseFinding met,
            @Nullable String evidence,
            @Nullable LocalDate assessedOn) {}

    static SseProfileView of(UUID organisation, SseProfile profile) {
        return new SseProfileView(
                organisation,
                Stream.of(SsePrinciple.values())
                        .map(principle -> profile.of(principle)
                                .map(found -> new Principle(
                                        principle,
                                        found.finding().met(),
                                        found.finding().evidence(),
                                        found.assessedOn()))
                                .orElse(new Principle(principle, SseFinding.UNKNOWN, null, null)))
                        .toList());
    }
}
