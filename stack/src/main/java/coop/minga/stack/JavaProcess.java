package coop.minga.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM of the stack: the Java this one runs on, small, and gone rather than crippled when out of memory. */
final class JavaProcess {
    /**
     * The optimising compiler comes in four times later than usual. While eight processes start on two cores it takes a
     * quarter of the time, for code that runs once; what is busy afterwards reaches these counts within seconds.
     */
    private static final List<String> OPTIMISE_LATER = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=5000",
            "-XX:Tier4CompileThreshold=60000",
            "-XX:Tier4BackEdgeThreshold=160000");

    private JavaProcess() {}

    static List<String> jar(Path jar, int heapMegabytes) {
        return command(heapMegabytes, List.of("-jar", jar.toString()));
    }

    /** A main class of this module, on the class path this JVM has. */
    static List<String> main(Class<?> main, int heapMegabytes, String... arguments) {
        var rest = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        rest.addAll(List.of(arguments));
        return command(heapMegabytes, rest);
    }

    private static List<String> command(int heapMegabytes, List<String> rest) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(OPTIMISE_LATER);
        command.addAll(rest);
        return command;
    }
}
