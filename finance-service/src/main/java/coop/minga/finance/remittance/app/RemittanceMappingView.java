package coop.minga.finance.remittance.app;

import coop.minga.platform.imports.FieldSource;
import coop.minga.platform.imports.ImportMappingView;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the files of an employer are read.
 *
 * <p>Guarantee: a snapshot of one version.
 */
@Schema(name = "RemittanceMapping")
public record RemittanceMappingView(
        long version,

        @Schema(description = "For payrollReference, amount and reason, where each comes from.")
        Map<String, FieldSource> mapping,

        Instant createdAt,
        Instant updatedAt) {
    static RemittanceMappingView of(ImportMappingView view) {
        return new RemittanceMappingView(view.version(), view.mapping(), view.createdAt(), view.updatedAt());
    }
}
