package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.ReportParameters;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formats a report is answered in.
 *
 * <p>Guarantee: an asked format is given or refused, never replaced by another.
 */
enum ReportFormat {
    JSON,
    CSV,
    XLSX;

    static final String CSV_TYPE = "text/csv";
    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV_TYPE), MediaType.valueOf(XLSX_TYPE))
            .build();

    static ReportFormat of(@Nullable String asked, Request request) {
        if (asked != null) {
            return switch (asked) {
                case "json" -> JSON;
                case "csv" -> CSV;
                case "xlsx" -> XLSX;
                default -> throw ReportParameters.invalid("?format", "json, csv or xlsx");
            };
        }
        Variant variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException();
        }
        return switch (variant.getMediaType().getSubtype()) {
            case "csv" -> CSV;
            case "json" -> JSON;
            default -> XLSX;
        };
    }
}
