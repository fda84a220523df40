package coop.minga.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process some run of {@code ./minga} started, remembered in a file as pid, boot and start time. The three together name
 * one process for ever, so that a pid the system has given to somebody else is never signalled.
 */
record StartedProcess(long pid, String boot, long startTicks) {
    /**
     * The process notes itself down before it becomes what it shall be. Were the note written by us afterwards, a crash in
     * between would leave a process behind that nobody finds. {@code exec} keeps pid and start time.
     */
    private static final String NOTE_AND_BECOME = """
            read -r boot </proc/sys/kernel/random/boot_id
            read -r stat </proc/$$/stat
            set -- "$0" "${stat##*) }" "$@"
            echo "$$ $boot $(echo "$2" | cut -d ' ' -f 20)" >"$1.new" && mv "$1.new" "$1"
            shift 2
            exec "$@"
            """;

    /** Starts a command in a session of its own, so that neither the terminal's end nor its ^C reaches it. */
    static Process start(List<String> command, Map<String, String> environment, Path directory, Path pidFile, Path log)
            throws IOException {
        var whole = new ArrayList<>(List.of("setsid", "sh", "-c", NOTE_AND_BECOME, pidFile.toString()));
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    static Optional<StartedProcess> notedIn(Path pidFile) {
        try {
            var words = Files.readString(pidFile).strip().split(" ", -1);
            return words.length == 3
                    ? Optional.of(new StartedProcess(Long.parseLong(words[0]), words[1], Long.parseLong(words[2])))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        var state = state();
        // A zombie keeps its entry until somebody collects it, which in a container without an init is never.
        return state.isPresent() && !state.get().matches("[ZX]");
    }

    /** Sends a signal unless the process is gone. */
    void signal(String name) throws IOException, InterruptedException {
        if (isAlive()) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** Resident memory in bytes, 0 when the process is gone. */
    long residentBytes() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    * 1024;
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private Optional<String> state() {
        try {
            if (!Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                    .strip()
                    .equals(boot)) {
                return Optional.empty();
            }
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            // The name in parentheses may itself hold blanks and parentheses; the fields after the last one do not.
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[19]) == startTicks ? Optional.of(fields[0]) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
