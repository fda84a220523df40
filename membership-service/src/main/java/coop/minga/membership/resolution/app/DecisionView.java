package coop.minga.membership.resolution.app;

import coop.minga.membership.resolution.domain.Decision;
import coop.minga.membership.resolution.domain.DecisionMethod;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How something was decided, in figures, as it is sent and as it is answered.
 *
 * <p>Guarantee: the same figures as {@link Decision}, which checks them.
 */
@Schema(name = "Decision")
public record DecisionView(
        @Schema(
                examples = "VOTE",
                description = "VOTE needs votesFor, votesAgainst, abstentions, present and entitled; CONSENSUS needs"
                        + " standingAside, present and entitled; OFFICERS needs present.")
        @NotNull DecisionMethod method,

        @Schema(examples = "61", description = "How many took part.") @NotNull Integer present,

        @Schema(examples = "80", description = "How many could have taken part.") @Nullable Integer entitled,

        @Schema(examples = "48") @Nullable Integer votesFor,
        @Schema(examples = "9") @Nullable Integer votesAgainst,
        @Schema(examples = "4") @Nullable Integer abstentions,

        @Schema(description = "How many could not agree and let it pass; who they were belongs in the note.") @Nullable Integer standingAside) {

    public Decision toDecision() {
        return new Decision(method, present, entitled, votesFor, votesAgainst, abstentions, standingAside);
    }

    static @Nullable DecisionView of(@Nullable Decision decision) {
        return decision == null
                ? null
                : new DecisionView(
                        decision.method(),
                        decision.present(),
                        decision.entitled(),
                        decision.votesFor(),
                        decision.votesAgainst(),
                        decision.abstentions(),
                        decision.standingAside());
    }
}
