package coop.minga.membership.standing.app;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a member stands in an own membership, with what says so.
 *
 * <p>Guarantee: a snapshot; the standing follows from its own fields and the coverages alone.
 */
@Schema(name = "OwnStanding")
public record OwnStandingView(
        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e12", description = "The membership's id.")
        UUID id,

        @Schema(examples = "001042") String memberNumber,

        StandingView standing,

        @Schema(
                description =
                        "All that was recorded of the dues, also what was corrected; the policy DUES says the word of"
                                + " which books counts.")
        List<CoverageView> coverages) {}
