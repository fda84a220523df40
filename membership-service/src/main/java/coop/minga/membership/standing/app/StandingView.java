package coop.minga.membership.standing.app;

import coop.minga.membership.standing.domain.Standing;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands with the dues at the end of a day.
 *
 * <p>Guarantee: says nothing of the membership; whoever owes dues is a member all the same.
 */
@Schema(name = "Standing")
public record StandingView(
        @Schema(examples = "0197c1f0-2c7e-7a51-9d3f-5b1f0c9a7e12")
        UUID membershipId,

        @Schema(examples = "2025-09-30") LocalDate asOf,

        @Schema(
                examples = "GOOD",
                description =
                        "Absent for who is not a member on that day, and where the ledger has said nothing of the member"
                                + " yet.")
        @Nullable Standing standing,

        @Schema(examples = "EXTERNAL", description = "The policy DUES of that day.")
        String dues,

        @Schema(examples = "2025-12-31") @Nullable LocalDate paidThrough,
        @Nullable LocalDate waivedThrough,

        @Schema(examples = "0", description = "How many days until then nothing covers.")
        long daysOwed,

        @Schema(
                examples = "2025-06-15",
                description = "The day of the admission, from which on dues are owed; absent for who is not a member.")
        @Nullable LocalDate owedFrom,

        @Schema(
                examples = "60",
                description = "The policy GRACE_DAYS of that day: so many owed days count as in grace.")
        long graceDays) {}
