package coop.minga.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * All components together. Every command looks at the pid files alone, so each finds what an earlier run started, however
 * that run ended; two commands that change something never work at the same time.
 */
final class Stack {
    private final Settings settings;
    private final Terminal terminal;

    private Stack(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    static Stack of(Settings wanted, Terminal terminal) throws IOException {
        var stack = new Stack(wanted, terminal);
        if (!stack.isAnythingRunning()) {
            return stack;
        }
        var remembered = wanted.asRemembered();
        for (var port : Port.values()) {
            if (wanted.port(port) != port.usual() && wanted.port(port) != remembered.port(port)) {
                terminal.remark("%s=%d is ignored: what runs was started with %d; ./minga down first"
                        .formatted(port.setting(), wanted.port(port), remembered.port(port)));
            }
        }
        return new Stack(remembered, terminal);
    }

    Settings settings() {
        return settings;
    }

    boolean isAnythingRunning() {
        return names().anyMatch(name -> isRunning(name));
    }

    /** Starts what does not run and waits until everything answers. */
    void up() throws IOException, InterruptedException {
        var before = System.nanoTime();
        var fresh = !isAnythingRunning();
        prepareDirectories();
        try (var _ = lock()) {
            var secrets = Secrets.in(settings.home());
            refuseTakenPorts(secrets);
            settings.remember();
            // Services need only the database to begin with; they wait for issuer and broker by themselves, and
            // starting
            // them meanwhile keeps both cores busy.
            var databaseIsReady = new CompletableFuture<Boolean>();
            inParallel(components(secrets), component -> {
                switch (component) {
                    case Postgres database -> {
                        try {
                            start(database);
                            DatabaseScript.apply(database, secrets::password);
                            databaseIsReady.complete(true);
                        } finally {
                            databaseIsReady.complete(false);
                        }
                    }
                    case ServiceProcess service -> {
                        // Without a database it could only fail too, and bury the reason under its own.
                        if (databaseIsReady.join()) {
                            start(service);
                        }
                    }
                    default -> start(component);
                }
            });
        }
        if (fresh) {
            // Measured only when nothing ran before: a repair is quicker and would flatter.
            var seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - before) / 1e9);
            Files.writeString(upSeconds(), seconds);
            terminal.say("Everything is up after " + seconds + " s.");
        }
    }

    /** Stops everything, whoever depends on it first. */
    void down() throws IOException, InterruptedException {
        if (!isAnythingRunning()) {
            terminal.say("Nothing is running.");
            return;
        }
        try (var _ = lock()) {
            var secrets = Secrets.in(settings.home());
            stop(services(secrets));
            stop(List.of(new Kafka(settings), new IssuerProcess(settings), new MobileMoneyProcess(settings, secrets)));
            stop(List.of(new Postgres(settings, secrets)));
        }
    }

    /** Prints how each component is and says whether all are ready. */
    boolean status() throws IOException {
        if (!Files.exists(settings.run())) {
            terminal.say("Nothing was started yet. ./minga up starts everything.");
            return false;
        }
        var allReady = true;
        for (var component : components(Secrets.in(settings.home()))) {
            var noted =
                    StartedProcess.notedIn(settings.pidFile(component.name())).filter(StartedProcess::isAlive);
            if (noted.isEmpty()) {
                terminal.component(component.name(), "not running", "");
                allReady = false;
                continue;
            }
            var health = component.health();
            allReady &= health.ready();
            terminal.component(
                    component.name(),
                    health.ready() ? "ready" : "NOT READY",
                    "%-28s pid %d, %d MB  %s"
                            .formatted(
                                    component.address(),
                                    noted.get().pid(),
                                    noted.get().residentBytes() >> 20,
                                    health.remark()));
        }
        return allReady;
    }

    void deleteData() throws IOException, InterruptedException {
        if (isAnythingRunning()) {
            down();
        }
        Directories.delete(settings.home());
        terminal.say("Deleted " + settings.home());
    }

    List<Component> components(Secrets secrets) {
        var all = new ArrayList<Component>(List.of(
                new Postgres(settings, secrets),
                new Kafka(settings),
                new IssuerProcess(settings),
                new MobileMoneyProcess(settings, secrets)));
        all.addAll(services(secrets));
        return all;
    }

    Path upSeconds() {
        return settings.run().resolve("up-seconds");
    }

    private List<Component> services(Secrets secrets) {
        return Stream.of(Service.values())
                .<Component>map(service -> new ServiceProcess(service, settings, secrets, Map.of()))
                .toList();
    }

    private static Stream<String> names() {
        return Stream.concat(
                Stream.of("postgres", "kafka", "issuer", "mobile-money"),
                Stream.of(Service.values()).map(Service::label));
    }

    private boolean isRunning(String name) {
        return StartedProcess.notedIn(settings.pidFile(name))
                .filter(StartedProcess::isAlive)
                .isPresent();
    }

    /** Before anything starts: afterwards another port would mean to stop everything that knows the old one. */
    private void refuseTakenPorts(Secrets secrets) throws IOException {
        for (var component : components(secrets)) {
            if (!isRunning(component.name())) {
                new ComponentStart(component, settings, terminal).refuseTakenPorts();
            }
        }
    }

    private void start(Component component) throws IOException, InterruptedException {
        new ComponentStart(component, settings, terminal).run();
    }

    private void stop(List<? extends Component> components) throws InterruptedException {
        inParallel(components, this::stop);
    }

    /** Stops and starts one component, perhaps with another environment than it had. */
    void restart(Component component) throws IOException, InterruptedException {
        try (var _ = lock()) {
            stop(component);
            start(component);
        }
    }

    private void stop(Component component) throws IOException, InterruptedException {
        var pidFile = settings.pidFile(component.name());
        var noted = StartedProcess.notedIn(pidFile).filter(StartedProcess::isAlive);
        if (noted.isPresent()) {
            var process = noted.get();
            process.signal(component.stopSignal());
            var deadline = Deadline.in(Duration.ofSeconds(30));
            var state = "stopped";
            while (process.isAlive()) {
                if (deadline.isOver()) {
                    process.signal("KILL");
                    state = "killed";
                }
                deadline.pause();
            }
            terminal.component(component.name(), state, "");
        }
        Files.deleteIfExists(pidFile);
    }

    private interface Step {
        void on(Component component) throws IOException, InterruptedException, SQLException;
    }

    /** Lets every component finish, also when one fails, and then reports all that failed. */
    private void inParallel(List<? extends Component> components, Step step) throws InterruptedException {
        var failures = new ArrayList<String>();
        // Not virtual threads: one that waits for a class to be initialised keeps its carrier. Of carriers there are as
        // many as processors, and whoever holds a lock that the initialiser needs would find none to go on with.
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            var tasks = components.stream()
                    .<Callable<Void>>map(component -> () -> {
                        step.on(component);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(tasks)) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    failures.add(
                            e.getCause() instanceof StackFailure failure
                                    ? String.valueOf(failure.getMessage())
                                    : String.valueOf(e.getCause()));
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new StackFailure(String.join("\n", failures)
                    + "\nWhat did start keeps running; ./minga up goes on, ./minga down stops it.");
        }
    }

    private void prepareDirectories() throws IOException {
        PrivateFiles.createDirectory(settings.home());
        PrivateFiles.createDirectory(settings.run());
        PrivateFiles.createDirectory(settings.logs());
    }

    /** Held until closed or until this process ends, however it ends. */
    private FileChannel lock() throws IOException {
        var channel =
                FileChannel.open(settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StackFailure("Another ./minga is at work here; wait until it is done");
        }
        return channel;
    }
}
