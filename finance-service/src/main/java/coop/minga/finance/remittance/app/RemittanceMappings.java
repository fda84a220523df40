package coop.minga.finance.remittance.app;

import coop.minga.finance.checkoff.EmployerId;
import coop.minga.finance.checkoff.app.EmployerQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.imports.FieldSource;
import coop.minga.platform.imports.ImportMappingRequest;
import coop.minga.platform.imports.ImportMappings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the files of an employer are read, saved under the employer's id.
 *
 * <p>Guarantee: inside the caller's transaction; remittances that were read keep what it said then.
 */
@ApplicationScoped
public class RemittanceMappings {
    private final ImportMappings mappings;
    private final EmployerQueries employers;

    RemittanceMappings(ImportMappings mappings, EmployerQueries employers) {
        this.mappings = mappings;
        this.employers = employers;
    }

    static String nameOf(EmployerId employer) {
        return "employer-" + employer.value();
    }

    /** @throws DomainFailure EMPLOYER_UNKNOWN, IMPORT_MAPPING_UNKNOWN */
    public RemittanceMappingView get(EmployerId employer) {
        employers.get(employer);
        return RemittanceMappingView.of(mappings.get(nameOf(employer)));
    }

    /** What became of a mapping that was saved. */
    public record Saved(RemittanceMappingView mapping, boolean isNew) {}

    /** @throws DomainFailure EMPLOYER_UNKNOWN, IMPORT_FIELD_UNKNOWN, IMPORT_FIELD_REQUIRED, PRECONDITION_REQUIRED, STALE */
    public Saved save(Caller caller, EmployerId employer, @Nullable String ifMatch, Map<String, FieldSource> mapping) {
        employers.get(employer);
        ImportMappings.Saved saved = mappings.save(
                caller, nameOf(employer), ifMatch, new ImportMappingRequest(RemittanceFileKind.NAME, mapping, null));
        return new Saved(RemittanceMappingView.of(saved.mapping()), saved.isNew());
    }
}
