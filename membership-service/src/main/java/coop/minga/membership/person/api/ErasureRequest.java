package coop.minga.membership.person.api;

import coop.minga.membership.person.ErasureGround;
import coop.minga.membership.person.ErasureRequester;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a person is to be erased, and who asks for it.
 *
 * <p>Guarantee: codes alone, for they are kept when everything else is gone.
 */
@Schema(name = "ErasureRequest")
public record ErasureRequest(
        @NotNull ErasureGround ground, @NotNull ErasureRequester requestedBy) {}
