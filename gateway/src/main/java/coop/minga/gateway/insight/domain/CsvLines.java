package coop.minga.gateway.insight.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV (RFC 4180) with commas.
 *
 * <p>Guarantee: never fails; a quotation mark that is never closed makes the rest one field, which is then found bad.
 */
final class CsvLines {
    private CsvLines() {}

    static List<List<String>> of(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    isQuoted = false;
                }
            } else if (c == '"') {
                isQuoted = true;
            } else if (c == ',' || c == '\n') {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (!line.isEmpty() || !field.isEmpty()) {
            line.add(field.toString());
            lines.add(List.copyOf(line));
        }
        return lines;
    }
}
