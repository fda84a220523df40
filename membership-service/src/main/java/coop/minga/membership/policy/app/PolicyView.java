package coop.minga.membership.policy.app;

import coop.minga.membership.policy.PolicyBounds;
import coop.minga.membership.policy.PolicyId;
import coop.minga.membership.policy.PolicyName;
import coop.minga.membership.policy.PolicyUnit;
import coop.minga.membership.policy.domain.PolicyHistory;
import coop.minga.membership.policy.domain.PolicyVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it holds on a day, with all that was ever decided about it.
 *
 * <p>Guarantee: a snapshot; {@code value} is always within the bounds that held when it was decided.
 */
@Schema(name = "Policy")
public record PolicyView(
        UUID id,
        PolicyName name,

        @Schema(description = "What it decides.") String meaning,

        PolicyUnit unit,

        @Schema(description = "The value in force on the day asked for: a whole number, a choice, or YES or NO.")
        String value,

        @Schema(description = "Since when the value is in force; missing while it is the default.") @Nullable LocalDate validFrom,

        String defaultValue,
        @Nullable Long minimum,
        @Nullable Long maximum,

        @Schema(description = "The values it can have, where it is no number.")
        List<String> choices,

        @Schema(description = "How many versions were decided.")
        int version,

        @Schema(description = "Which of them is in force; 0 for the default.")
        int versionInForce,

        @Schema(description = "All versions, in the order in which they were recorded.")
        List<Version> versions) {

    /**
     * One decision about a policy.
     *
     * <p>Guarantee: never changes.
     */
    @Schema(name = "PolicyVersion")
    public record Version(
            int version, String value, LocalDate validFrom, String reason, String actor, Instant recordedAt) {}

    static PolicyView of(PolicyHistory history, LocalDate day) {
        PolicyName name = history.name();
        PolicyBounds bounds = name.bounds();
        var inForce = history.on(day);
        return new PolicyView(
                PolicyId.of(history.organisation(), name).value(),
                name,
                name.meaning(),
                bounds.unit(),
                inForce.map(PolicyVersion::value).orElse(bounds.defaultValue()),
                inForce.map(PolicyVersion::validFrom).orElse(null),
                bounds.defaultValue(),
                bounds.minimum(),
                bounds.maximum(),
                bounds.choices(),
                history.versions().size(),
                inForce.map(PolicyVersion::version).orElse(0),
                history.versions().stream()
                        .map(each -> new Version(
                                each.version(),
                                each.value(),
                                each.validFrom(),
                                each.reason(),
                                each.actor(),
                                each.recordedAt()))
                        .toList());
    }
}
