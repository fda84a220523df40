package coop.minga.stack;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a command wrote to the terminal. Answers and remarks stay apart. */
final class Written {
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final ByteArrayOutputStream remarks = new ByteArrayOutputStream();

    Terminal terminal() {
        return new Terminal(
                new PrintStream(answers, true, StandardCharsets.UTF_8),
                new PrintStream(remarks, true, StandardCharsets.UTF_8));
    }

    String answers() {
        return answers.toString(StandardCharsets.UTF_8);
    }

    String remarks() {
        return remarks.toString(StandardCharsets.UTF_8);
    }
}
