package coop.minga.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import coop.minga.platform.problem.Problem;
import coop.minga.platform.problem.ProblemType;
import coop.minga.platform.transaction.DatabaseFailure;
import io.quarkus.arc.All;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns everything that can go wrong into a problem.
 *
 * <p>Guarantee: no answer is without a body, and none shows internals; an unexpected failure is logged with its cause
 * and answered as 500 without it.
 */
@ApplicationScoped
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String STATEMENT_CANCELLED = "57014";

    private final Map<String, ProblemType> constraints = new HashMap<>();

    ProblemMappers(@All List<ConstraintProblems> constraintProblems) {
        constraintProblems.forEach(problems -> constraints.putAll(problems.byConstraint()));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> refused(DomainFailure failure, UriInfo uri) {
        RestResponse<Problem> answer = answer(Problem.of(failure, uri.getPath()));
        Object seconds = failure.extensions().get(DomainFailure.RETRY_AFTER_SECONDS);
        if (seconds != null) {
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return answer;
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> unauthenticated(UriInfo uri) {
        return unauthenticatedAt(uri.getPath());
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException failure, UriInfo uri) {
        return answer(of(PlatformFailure.FORBIDDEN, uri));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> framework(WebApplicationException failure, UriInfo uri) {
        Optional<Problem> unreadable = UnreadableBody.explain(failure, uri.getPath());
        if (unreadable.isPresent()) {
            return answer(unreadable.get());
        }
        PlatformFailure type = PlatformFailure.ofStatus(failure.getResponse().getStatus());
        if (type == PlatformFailure.INTERNAL) {
            LOG.error("A request failed inside the framework.", failure);
        }
        RestResponse<Problem> answer = answer(of(type, uri));
        Object allow = failure.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
        if (allow != null) {
            answer.getHeaders().putSingle(HttpHeaders.ALLOW, allow);
        }
        return answer;
    }

    // The framework has mappers of its own for these subclasses, and the nearest class wins.
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public RestResponse<Problem> unreadable(JsonProcessingException failure, UriInfo uri) {
        return answer(UnreadableBody.explain(failure, uri.getPath())
                .orElseGet(() -> of(PlatformFailure.MALFORMED_JSON, uri)));
    }

    @ServerExceptionMapper({ConstraintViolationException.class, ResteasyReactiveViolationException.class})
    public RestResponse<Problem> invalid(ConstraintViolationException failure, UriInfo uri) {
        return answer(Problem.of(InvalidValues.explain(failure), uri.getPath()));
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unexpected(Throwable failure, UriInfo uri) {
        Optional<ProblemType> constraint = DatabaseFailure.constraint(failure).map(constraints::get);
        if (constraint.isPresent()) {
            return answer(of(constraint.get(), uri));
        }
        String sqlState = DatabaseFailure.sqlState(failure).orElse("");
        if (sqlState.equals(LOCK_NOT_AVAILABLE)) {
            return answer(of(PlatformFailure.STILL_IN_PROGRESS, uri));
        }
        if (sqlState.equals(STATEMENT_CANCELLED) || DatabaseFailure.isUnavailable(failure)) {
            LOG.warnf("The database cannot answer (SQL state '%s').", sqlState);
            RestResponse<Problem> answer = answer(of(PlatformFailure.UNAVAILABLE, uri));
            answer.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, "2");
            return answer;
        }
        LOG.error("A request failed unexpectedly.", failure);
        return answer(of(PlatformFailure.INTERNAL, uri));
    }

    private static RestResponse<Problem> unauthenticatedAt(String path) {
        RestResponse<Problem> answer = answer(
                Problem.of(PlatformFailure.UNAUTHENTICATED, PlatformFailure.UNAUTHENTICATED.title() + ".", path));
        answer.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer;
    }

    private static Problem of(ProblemType type, UriInfo uri) {
        return Problem.of(type, type.title() + ".", uri.getPath());
    }

    private static RestResponse<Problem> answer(Problem problem) {
        // By number: the framework's list of statuses lacks 422 and 428.
        return RestResponse.ResponseBuilder.<Problem>create(problem.status(), problem.title())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .build();
    }
}
