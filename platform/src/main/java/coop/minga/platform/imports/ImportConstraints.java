package coop.minga.platform.imports;

import coop.minga.platform.http.ConstraintProblems;
import coop.minga.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * What the database's refusals of an import mean.
 *
 * <p>Guarantee: each named constraint a client can meet is here.
 */
@ApplicationScoped
class ImportConstraints implements ConstraintProblems {
    @Override
    public Map<String, ProblemType> byConstraint() {
        return Map.of(
                "import_job_pk", ImportFailure.IMPORT_ID_TAKEN,
                "import_mapping_name_once", ImportFailure.IMPORT_MAPPING_NAME_TAKEN);
    }
}
