package coop.minga.platform.thing;

import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Map;

/** What a thing refuses. */
enum ThingFailure implements ProblemType {
    THING_NAME_TAKEN;

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return "Another thing has this name";
    }

    /** Says what its constraint means. */
    @ApplicationScoped
    static class Constraints {
        @Produces
        @ApplicationScoped
        ConstraintProblems problems() {
            return () -> Map.of("thing_name_once", THING_NAME_TAKEN);
        }
    }
}
