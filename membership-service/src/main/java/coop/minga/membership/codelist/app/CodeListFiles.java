package coop.minga.membership.codelist.app;

import coop.minga.membership.codelist.CodeListName;
import coop.minga.membership.codelist.domain.Code;
import coop.minga.membership.codelist.domain.CodeList;
import coop.minga.membership.codelist.domain.TitleLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists that come with the product: tab-separated files of {@code code, parent, en, fr, es, pt}.
 *
 * <p>Guarantee: a file that is not well formed stops the start; an empty title means that we know none.
 */
final class CodeListFiles {
    private static final List<TitleLanguage> COLUMNS =
            List.of(TitleLanguage.EN, TitleLanguage.FR, TitleLanguage.ES, TitleLanguage.PT);

    private CodeListFiles() {}

    /** All lists that are files, as their register {@code codelists/lists.tsv} names them. */
    static List<CodeList> read() {
        return lines("lists.tsv").stream()
                .map(line -> {
                    String[] fields = fields(line, 5);
                    CodeListName name = CodeListName.valueOf(fields[0]);
                    return CodeList.of(name, fields[4], fields[1], fields[3], date(fields[2]), codes(name));
                })
                .toList();
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static List<Code> codes(CodeListName name) {
        Map<String, Integer> levels = new HashMap<>();
        List<Code> codes = new ArrayList<>();
        for (String line : lines(name.path() + ".tsv")) {
            String[] fields = fields(line, 2 + COLUMNS.size());
            @Nullable String parent = fields[1].isEmpty() ? null : fields[1];
            int level = parent == null ? 1 : levels.getOrDefault(parent, 0) + 1;
            levels.put(fields[0], level);
            Map<TitleLanguage, String> titles = new EnumMap<>(TitleLanguage.class);
            for (int i = 0; i < COLUMNS.size(); i++) {
                String title = fields[2 + i];
                if (!title.isEmpty()) {
                    titles.put(COLUMNS.get(i), title);
                }
            }
            codes.add(new Code(fields[0], parent, level, titles, null));
        }
        return codes;
    }

    private static String[] fields(String line, int count) {
        String[] fields = line.split("\t", -1);
        if (fields.length != count) {
            throw new IllegalStateException("A line of a code list has other fields than its header: " + line);
        }
        return fields;
    }

    /** All lines but the header. */
    private static List<String> lines(String file) {
        try (InputStream in = CodeListFiles.class.getResourceAsStream("/codelists/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The code list " + file + " was not packaged.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
