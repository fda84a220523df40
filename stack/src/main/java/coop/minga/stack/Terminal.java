package coop.minga.stack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The one place that writes to the terminal. Answers go to standard output and remarks to standard error, so that
 * {@code $(./minga token …)} holds the token and nothing else; safe for use by several threads, a line at a time.
 */
final class Terminal {
    private final PrintStream answers;
    private final PrintStream remarks;

    Terminal(PrintStream answers, PrintStream remarks) {
        this.answers = answers;
        this.remarks = remarks;
    }

    static Terminal ofThisProcess() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    void say(String line) {
        answers.println(line);
    }

    void remark(String line) {
        remarks.println(line);
    }

    void component(String name, String state, String detail) {
        say(String.format(Locale.ROOT, "  %-12s %-16s %s", name, state, detail).stripTrailing());
    }
}
