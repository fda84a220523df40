package coop.minga.membership.duplicate.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which of the two records stays.
 *
 * <p>Guarantee: the other one is absorbed.
 */
@Schema(name = "DuplicateMergeRequest")
public record DuplicateMergeRequest(@NotNull UUID keptId) {}
