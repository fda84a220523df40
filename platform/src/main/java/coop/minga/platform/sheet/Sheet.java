package coop.minga.platform.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures as lines: a head, the lines under it, and what they rest on.
 *
 * <p>Guarantee: every file format takes its cells from here.
 *
 * @param body texts and numbers, null where there is nothing; read once, from the first to the last
 * @param ground what the figures rest on, one statement each
 */
public record Sheet(List<String> head, Iterable<? extends List<? extends @Nullable Object>> body, List<String> ground) {

    /**
     * A spreadsheet runs a cell that begins with one of these as a formula, and texts come from anybody; the apostrophe
     * makes it text.
     */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
