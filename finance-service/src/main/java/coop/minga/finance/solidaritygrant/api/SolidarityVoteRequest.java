package coop.minga.finance.solidaritygrant.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one of the committee says.
 *
 * <p>Guarantee: yes or no.
 */
@Schema(name = "SolidarityVoteRequest")
public record SolidarityVoteRequest(@NotNull Boolean approves) {}
