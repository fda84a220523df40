package coop.minga.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings one component up and waits until it answers. What already runs is left alone; what fails is reported with its
 * reason and the last lines of its log.
 */
final class ComponentStart {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long LARGE_LOG_BYTES = 20_000_000;
    private static final int LAST_LINES = 15;
    /** Left out of what is shown: they push the reason off the screen, and the log has them. */
    private static final Pattern STACK_FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d+ more)");

    private final Component component;
    private final Settings settings;
    private final Terminal terminal;
    private final Path log;

    ComponentStart(Component component, Settings settings, Terminal terminal) {
        this.component = component;
        this.settings = settings;
        this.terminal = terminal;
        this.log = settings.log(component.name());
    }

    void run() throws IOException, InterruptedException {
        var noted = StartedProcess.notedIn(settings.pidFile(component.name()));
        if (noted.isPresent() && noted.get().isAlive()) {
            awaitReady(noted.get()::isAlive, Files.size(log));
            terminal.component(component.name(), "already running", component.address());
            return;
        }
        var before = System.nanoTime();
        setLargeLogAside();
        var logged = Files.exists(log) ? Files.size(log) : 0;
        try {
            refuseTakenPorts();
            component.prepare();
        } catch (StackFailure e) {
            throw new StackFailure(e.getMessage() + lastLines(logged), e);
        }
        Files.deleteIfExists(settings.pidFile(component.name()));
        var process = StartedProcess.start(
                component.command(), component.environment(), settings.home(), settings.pidFile(component.name()), log);
        awaitReady(process::isAlive, logged);
        terminal.component(
                component.name(),
                String.format(Locale.ROOT, "ready %6.1f s", (System.nanoTime() - before) / 1e9),
                component.address());
    }

    private interface Alive {
        boolean isAlive();
    }

    private void awaitReady(Alive process, long logged) throws IOException, InterruptedException {
        var deadline = Deadline.in(PATIENCE);
        while (true) {
            // Asked before the health: otherwise somebody else's answer on the port would pass for that of a dead
            // process.
            if (!process.isAlive()) {
                throw new StackFailure(component.name() + " ended while starting" + lastLines(logged));
            }
            var health = component.health();
            if (health.ready()) {
                return;
            }
            if (deadline.isOver()) {
                throw new StackFailure("%s runs but is not ready after %d s: %s%s"
                        .formatted(component.name(), PATIENCE.toSeconds(), health.remark(), lastLines(logged)));
            }
            deadline.pause();
        }
    }

    void refuseTakenPorts() throws IOException {
        for (var port : component.ports()) {
            var number = settings.port(port);
            try (var probe = new ServerSocket()) {
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
            } catch (java.net.BindException e) {
                throw new StackFailure(
                        "%s cannot start: port %d is taken by another program. Stop it, or choose another "
                                        .formatted(component.name(), number)
                                + "port: %s=%d ./minga up".formatted(port.setting(), number + 100),
                        e);
            }
        }
    }

    private void setLargeLogAside() throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
            Files.move(log, log.resolveSibling(component.name() + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The end of what was logged since this start. */
    private String lastLines(long logged) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (var channel = Files.newByteChannel(log, StandardOpenOption.READ)) {
            channel.position(Math.max(logged, channel.size() - 40_000));
            List<String> lines = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !STACK_FRAME.matcher(line).find() && !line.isBlank())
                    .toList();
            if (lines.isEmpty()) {
                return "";
            }
            return "\n    The last lines of " + log + ":\n      "
                    + String.join("\n      ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        }
    }
}
