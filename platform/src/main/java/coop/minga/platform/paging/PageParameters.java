package coop.minga.platform.paging;

import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of every list.
 *
 * <p>Guarantee: a limit above 500 is read as 500, so nobody can ask for everything at once.
 */
public class PageParameters {
    private static final int MOST = 500;

    @QueryParam("limit")
    @DefaultValue("50")
    @Positive @Parameter(description = "How many rows at the most; above 500 is read as 500.")
    int limit = 50;

    @QueryParam("after")
    @Nullable @Parameter(description = "The `next` of the page before.")
    String after;

    @QueryParam("sort")
    @Nullable @Parameter(description = "The field to sort by, with `-` in front for the largest first.")
    String sort;

    @QueryParam("count")
    @DefaultValue("false")
    @Parameter(description = "Whether to count all rows; of very many only that they are at least so many.")
    boolean count;

    /** A page in the list's own order, for whoever reads a list to its end. */
    public static PageParameters following(@Nullable String after, int limit) {
        PageParameters parameters = new PageParameters();
        parameters.after = after;
        parameters.limit = limit;
        return parameters;
    }

    int limit() {
        return Math.min(limit, MOST);
    }
}
