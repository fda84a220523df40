package coop.minga.platform.sheet;

import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The formats in which figures are answered.
 *
 * <p>Guarantee: an asked format is given or refused, never replaced by another; CSV and XLSX are written while they are
 * sent.
 */
public enum SheetFormat {
    JSON,
    CSV,
    XLSX;

    public static final String CSV_TYPE = "text/csv";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV_TYPE), MediaType.valueOf(XLSX_TYPE))
            .build();

    /**
     * What {@code ?format=} asks for, or else the Accept header.
     *
     * @throws DomainFailure INVALID_VALUE
     */
    public static SheetFormat of(@Nullable String asked, Request request) {
        if (asked != null) {
            return switch (asked) {
                case "json" -> JSON;
                case "csv" -> CSV;
                case "xlsx" -> XLSX;
                default ->
                    throw DomainFailure.at(
                            PlatformFailure.INVALID_VALUE, "?format", "The value must be json, csv or xlsx.");
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

    /**
     * Answers in this format.
     *
     * @param name of the file, without what tells its format
     */
    public Response answer(Object json, Supplier<Sheet> sheet, String name) {
        return switch (this) {
            case JSON -> Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build();
            case CSV -> file(name + ".csv", CSV_TYPE + ";charset=UTF-8", out -> SheetCsv.write(sheet.get(), out));
            case XLSX -> file(name + ".xlsx", XLSX_TYPE, out -> SheetXlsx.write(sheet.get(), out));
        };
    }

    private static Response file(String name, String type, StreamingOutput body) {
        return Response.ok(body, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
