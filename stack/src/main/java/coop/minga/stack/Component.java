package coop.minga.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One process of the stack: how it is made ready, started, asked and stopped. Holds no state; the pid file does. */
interface Component {
    String name();

    /** Where a person or a client finds it. */
    String address();

    List<Port> ports();

    List<String> command() throws IOException;

    /** What this process gets besides the caller's environment: its own secrets and no other's. */
    Map<String, String> environment();

    /** Called before a start, while the process is known not to run. Repairs what a crash left behind. */
    void prepare() throws IOException, InterruptedException;

    /** Whether it answers as it should. Never waits longer than two seconds. */
    Health health();

    default String stopSignal() {
        return "TERM";
    }
}
