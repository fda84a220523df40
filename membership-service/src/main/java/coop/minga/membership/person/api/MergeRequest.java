package coop.minga.membership.person.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which other record of the same person this one absorbs.
 *
 * <p>Guarantee: the person in the address is the one that stays.
 */
@Schema(name = "MergeRequest")
public record MergeRequest(@NotNull UUID absorbedId) {}
