package coop.minga.gateway.openapi;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One kind of problem, explained: what it means and what the caller can do.
 *
 * <p>Guarantee: the same for every occurrence of the problem.
 */
@Schema(name = "ProblemType", description = "A kind of problem and what to do about it.")
public record ProblemTypeView(
        @Schema(examples = "/problems/stale") String type,
        @Schema(examples = "STALE") String code,
        @Schema(examples = "412") int status,

        @Schema(examples = "The resource has changed since it was read")
        String title,

        @Schema(examples = "Read the resource again, decide again, and repeat with the new ETag in If-Match.")
        String advice) {

    static ProblemTypeView of(String type, String code, int status, String title) {
        return new ProblemTypeView(type, code, status, title, advice(status));
    }

    private static String advice(int status) {
        return switch (status) {
            case 400 -> "Correct the request; `errors` names each place and what is wrong there.";
            case 401 -> "Send a valid token of your identity provider as `Authorization: Bearer …`.";
            case 403 -> "Ask an administrator of your organisation for a role that allows this.";
            case 404 -> "Check the id. What belongs to another organisation is answered in the same way.";
            case 405 -> "Use one of the methods in the `Allow` header.";
            case 406 -> "Accept one of the media types the documentation names for this operation.";
            case 408 -> "Send the request again, with the same Idempotency-Key, on a better connection.";
            case 409 -> "Read the current state; `allowedTransitions`, where present, says what is possible from it.";
            case 412 -> "Read the resource again, decide again, and repeat with the new ETag in If-Match.";
            case 413 -> "Send less at once; files of many rows belong into an import.";
            case 415 -> "Send one of the media types the documentation names for this operation.";
            case 422 -> "The request is well-formed but contradicts a rule or an earlier request; `detail` names it.";
            case 428 -> "Read the resource and repeat with its ETag in If-Match.";
            case 429 -> "Wait as long as `Retry-After` says, then repeat with the same Idempotency-Key.";
            case 502, 503, 504 ->
                "Repeat after a moment with the same Idempotency-Key: the effect will happen exactly once.";
            default ->
                status < 500
                        ? "Correct the request; `detail` says what is wrong."
                        : "Repeat later with the same Idempotency-Key; if it stays, tell the operator the X-Request-Id.";
        };
    }
}
