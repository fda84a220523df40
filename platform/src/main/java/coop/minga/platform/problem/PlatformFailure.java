package coop.minga.platform.problem;

/**
 * Every refusal that does not belong to one feature.
 *
 * <p>Guarantee: all services answer these cases with these codes.
 */
public enum PlatformFailure implements ProblemType {
    MALFORMED_JSON(400, "The body is not the JSON this operation reads"),
    UNKNOWN_FIELD(400, "The body has a field this operation does not know"),
    INVALID_VALUE(400, "A value is missing or not allowed"),
    UNKNOWN_PARAMETER(400, "A query parameter is not known to this operation"),
    BAD_CURSOR(400, "The page cursor is not one of this list"),
    IDEMPOTENCY_KEY_MISSING(400, "This operation needs an Idempotency-Key"),
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHENTICATED(401, "A valid bearer token is needed"),
    FORBIDDEN(403, "The caller's roles do not allow this"),
    NOT_FOUND(404, "There is no such resource"),
    METHOD_NOT_ALLOWED(405, "This resource does not support the method"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be produced"),
    CONFLICT(409, "The request contradicts what is stored"),
    STILL_IN_PROGRESS(409, "Another request with this key or on this resource is still running"),
    ANSWER_ERASED(410, "The answer to this request was erased"),
    STALE(412, "The resource has changed since it was read"),
    TOO_LARGE(413, "The body is larger than this operation reads"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body's media type is not read by this operation"),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key was used for another request"),
    PRECONDITION_REQUIRED(428, "This change needs If-Match with the version it is based on"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The service cannot answer at the moment");

    private final int status;
    private final String title;

    PlatformFailure(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The refusal for a plain HTTP status a framework answers with. */
    public static PlatformFailure ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> STALE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
