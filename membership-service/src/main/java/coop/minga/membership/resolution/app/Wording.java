package coop.minga.membership.resolution.app;

/**
 * What a resolution says: its title, which is one line, and the text that is decided on.
 *
 * <p>Guarantee: comes back from its lines as it was.
 */
public record Wording(String title, String text) {
    String asLines() {
        return title + "\n" + text;
    }

    static Wording ofLines(String lines) {
        int end = lines.indexOf('\n');
        return new Wording(lines.substring(0, end), lines.substring(end + 1));
    }
}
