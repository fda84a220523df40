package coop.minga.finance.revolvingfund.api;

import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.finance.fund.FundId;
import coop.minga.finance.revolvingfund.app.FundConversions;
import coop.minga.finance.revolvingfund.app.RevolvingFundView;
import coop.minga.finance.solidaritygrant.SolidaritySchemeId;
import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.command.Commands;
import coop.minga.platform.command.Reply;
import coop.minga.platform.time.UuidV7;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The conversion of revolving funds over HTTP.
 *
 * <p>Guarantee: no logic of its own.
 */
@Path("/api/v1/revolving-funds/{id}/conversions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "revolving-funds")
public class FundConversionResource {
    private static final String EXAMPLE = """
            {"scheme":"0190f7a0-0000-7000-8000-00000000f003","resolution":"0190f7a0-0000-7000-8000-00000000f004",\
            "funderConsentedOn":"2026-04-20","consentReference":"TRUST-2026-117"}""";

    private final Commands commands;
    private final CurrentCaller caller;
    private final FundConversions conversions;
    private final Clock clock;

    FundConversionResource(Commands commands, CurrentCaller caller, FundConversions conversions, Clock clock) {
        this.commands = commands;
        this.caller = caller;
        this.conversions = conversions;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({ORG_ADMIN, TREASURER})
    @Operation(
            operationId = "revolving_funds_convert",
            summary = "Give what is left of a fund in distress to members, as its funder agreed",
            description =
                    "Opens a round of the scheme, in which somebody else awards. New seed money revives the fund.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "lockdown", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Converted; the round is open.")
    public RestResponse<RevolvingFundView> convert(
            @PathParam("id") FundId id, @NotNull @Valid ConversionRequest request) {
        return commands.execute(request, () -> {
            RevolvingFundView view = conversions.convert(
                    id,
                    new SolidaritySchemeId(request.scheme()),
                    request.conversion(UuidV7.next(clock)),
                    caller.get().subject());
            return Reply.ok(view, view.version());
        });
    }
}
