package coop.minga.membership.codelist.api;

import static coop.minga.platform.access.Roles.ANALYST;
import static coop.minga.platform.access.Roles.AUDITOR;
import static coop.minga.platform.access.Roles.CASE_WORKER;
import static coop.minga.platform.access.Roles.LOAN_OFFICER;
import static coop.minga.platform.access.Roles.MEMBER;
import static coop.minga.platform.access.Roles.NEGOTIATOR;
import static coop.minga.platform.access.Roles.ORGANISER;
import static coop.minga.platform.access.Roles.ORG_ADMIN;
import static coop.minga.platform.access.Roles.PARTNER;
import static coop.minga.platform.access.Roles.PLATFORM_ADMIN;
import static coop.minga.platform.access.Roles.TREASURER;

import coop.minga.membership.codelist.app.CodeListView;
import coop.minga.membership.codelist.app.CodeLists;
import coop.minga.membership.codelist.app.CodeListsView;
import coop.minga.membership.codelist.app.CodeView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Code lists over HTTP.
 *
 * <p>Guarantee: holds nothing personal and nothing of an organisation, so anybody on the way may keep a copy.
 */
@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "code-lists")
@RolesAllowed({
    PLATFORM_ADMIN,
    ORG_ADMIN,
    ORGANISER,
    TREASURER,
    LOAN_OFFICER,
    NEGOTIATOR,
    CASE_WORKER,
    AUDITOR,
    ANALYST,
    MEMBER,
    PARTNER
})
public class CodeListResource {
    private static final String LANGUAGE = "Language of the titles: en, fr, es or pt; else as Accept-Language says.";

    private final CodeLists codeLists;

    CodeListResource(CodeLists codeLists) {
        this.codeLists = codeLists;
    }

    @GET
    @Operation(operationId = "codeLists_list", summary = "List the code lists with their versions and sources")
    public RestResponse<CodeListsView> list(
            @QueryParam("language") @Parameter(description = LANGUAGE) @Nullable String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage) {
        return cacheable(codeLists.all(codeLists.language(language, acceptLanguage)));
    }

    @GET
    @Path("/{list}")
    @Operation(operationId = "codeLists_get", summary = "Read a code list, or the codes of it that are asked for")
    public RestResponse<CodeListView> get(
            @PathParam("list") @Parameter(example = "isco08") String list,
            @QueryParam("q")
                    @Size(max = 100) @Parameter(description = "Beginnings of words of the title, or the beginning of the code.")
                    @Nullable String q,
            @QueryParam("level") @Parameter(description = "Only this level; 1 is the top.") @Nullable Integer level,
            @QueryParam("parent") @Size(max = 40) @Parameter(description = "Only the children of this code.") @Nullable String parent,
            @QueryParam("language") @Parameter(description = LANGUAGE) @Nullable String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage) {
        return cacheable(codeLists.get(list, codeLists.language(language, acceptLanguage), q, level, parent));
    }

    @GET
    @Path("/{list}/{code}")
    @Operation(operationId = "codeLists_getCode", summary = "Read one code")
    public RestResponse<CodeView> code(
            @PathParam("list") @Parameter(example = "isco08") String list,
            @PathParam("code") @Parameter(example = "5212") String code,
            @QueryParam("language") @Parameter(description = LANGUAGE) @Nullable String language,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage) {
        return cacheable(codeLists.code(list, code, codeLists.language(language, acceptLanguage)));
    }

    /** The ETag is of the content: a corrected title of the same version reaches who has the old one. */
    private static <T extends Record> RestResponse<T> cacheable(T view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, "\"" + digest(view) + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static String digest(Record view) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(view.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().toHexDigits(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is not available.", impossible);
        }
    }
}
