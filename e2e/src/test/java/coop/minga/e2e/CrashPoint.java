package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.IncompatibleThreadStateException;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in a running service where it stops with all its threads when one comes by, to be killed there.
 *
 * <p>Guarantee: the service knows nothing of it; it only has to be started with {@link #DEBUGGABLE}.
 */
final class CrashPoint {
    /** To be put into the environment of a service that is started. */
    static final Map<String, String> DEBUGGABLE =
            Map.of("JAVA_TOOL_OPTIONS", "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0");

    private static final Pattern LISTENING = Pattern.compile("Listening for transport dt_socket at address: (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningStack stack;
    private final String component;
    private final VirtualMachine machine;

    /** Takes effect at once: whoever enters the method from now on stops there. */
    CrashPoint(RunningStack stack, String component, String type, String method) {
        this.stack = stack;
        this.component = component;
        this.machine = attach();
        List<ReferenceType> types = machine.classesByName(type);
        if (types.size() != 1) {
            throw new AssertionError(type + " is loaded " + types.size() + " times");
        }
        for (Method overload : types.getFirst().methodsByName(method)) {
            var breakpoint = machine.eventRequestManager().createBreakpointRequest(overload.location());
            breakpoint.setSuspendPolicy(EventRequest.SUSPEND_ALL);
            breakpoint.enable();
        }
    }

    /**
     * Returns once one who is meant came by, and the service is gone. The service works for others too, at the same time
     * and in the background; they go on.
     *
     * @param isMeant asked while the service stands still, about the types that called each other to get here
     */
    void awaitAndKill(Predicate<Set<String>> isMeant) throws InterruptedException {
        boolean isKilled = false;
        try {
            isKilled = isKilledWhenMeant(isMeant);
        } finally {
            if (!isKilled) {
                // What goes on must not stop there any more.
                machine.dispose();
            }
        }
        assertThat(isKilled).as("somebody who is meant came by").isTrue();
    }

    private boolean isKilledWhenMeant(Predicate<Set<String>> isMeant) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            EventSet events = machine.eventQueue().remove(1_000);
            if (events == null) {
                continue;
            }
            for (Event event : events) {
                if (event instanceof BreakpointEvent stopped && isMeant.test(callers(stopped))) {
                    stack.kill(component);
                    return true;
                }
            }
            events.resume();
        }
        return false;
    }

    private static Set<String> callers(BreakpointEvent stopped) {
        try {
            return stopped.thread().frames().stream()
                    .map(frame -> frame.location().declaringType().name())
                    .collect(Collectors.toSet());
        } catch (IncompatibleThreadStateException running) {
            throw new AssertionError(running);
        }
    }

    private VirtualMachine attach() {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        Objects.requireNonNull(arguments.get("hostname")).setValue("127.0.0.1");
        Objects.requireNonNull(arguments.get("port")).setValue(port());
        try {
            return connector.attach(arguments);
        } catch (IOException | IllegalConnectorArgumentsException refused) {
            throw new AssertionError(refused);
        }
    }

    /** The service says itself where it listens; its last word counts, for the log goes on after a restart. */
    private String port() {
        try {
            Matcher said = LISTENING.matcher(
                    Files.readString(stack.home().resolve("logs").resolve(component + ".log")));
            String last = null;
            while (said.find()) {
                last = said.group(1);
            }
            if (last == null) {
                throw new AssertionError(component + " was not started to be debugged");
            }
            return last;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
