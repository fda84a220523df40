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
    CSV;

    static final String CSV_TYPE = "text/csv";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV_TYPE))
            .build();

    static ReportFormat of(@Nullable String asked, Request request) {
        if (asked != null) {
            return switch (asked) {
                case "json" -> JSON;
                case "csv" -> CSV;
                default -> throw ReportParameters.invalid("?format", "json or csv");
            };
        }
        Variant variant = request.selectVariant(VARIANTS);
        if (variant == null) {
            throw new NotAcceptableException();
        }
        return variant.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE) ? JSON : CSV;
    }
}
