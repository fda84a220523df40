package coop.minga.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The example of an operation that reads a form: a part for each property, an object as JSON, a text as a file.
 *
 * <p>The boundary is fixed, so that the same example is the same body when it is sent twice.
 */
final class FormBody {
    private static final String MEDIA_TYPE = "multipart/form-data";
    private static final String BOUNDARY = "minga-example-boundary";

    private FormBody() {}

    static boolean isReadBy(Operation operation) {
        return MEDIA_TYPE.equals(operation.requestType());
    }

    static String contentType() {
        return MEDIA_TYPE + "; boundary=" + BOUNDARY;
    }

    static String of(JsonNode example) {
        StringBuilder form = new StringBuilder();
        example.properties().forEach(part -> {
            boolean isFile = part.getValue().isTextual();
            form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"")
                    .append(part.getKey())
                    .append(isFile ? "\"; filename=\"example.csv\"\r\n" : "\"\r\n")
                    .append("Content-Type: ")
                    .append(isFile ? "text/csv" : "application/json")
                    .append("\r\n\r\n")
                    .append(isFile ? part.getValue().asText() : part.getValue().toString())
                    .append("\r\n");
        });
        return form.append("--" + BOUNDARY + "--\r\n").toString();
    }
}
