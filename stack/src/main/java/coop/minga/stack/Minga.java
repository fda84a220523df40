package coop.minga.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** What {@code ./minga} runs: one command per call. Ends with 0, with 1 when something failed, with 2 when typed wrongly. */
final class Minga {
    private static final String REPORT = "/api/v1/reports/R01?scope=affiliates&by=affiliate,sex";

    private final Terminal terminal;
    private final Settings settings;

    private Minga(Terminal terminal, Settings settings) {
        this.terminal = terminal;
        this.settings = settings;
    }

    static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments), Terminal.ofThisProcess()));
    }

    static int run(List<String> arguments, Terminal terminal) throws Exception {
        try {
            var root = Path.of(System.getProperty("minga.root", "."))
                    .toAbsolutePath()
                    .normalize();
            return new Minga(terminal, Settings.from(root, System.getenv())).execute(arguments);
        } catch (UsageFailure e) {
            terminal.remark(String.valueOf(e.getMessage()));
            return 2;
        } catch (StackFailure e) {
            terminal.remark(String.valueOf(e.getMessage()));
            return 1;
        }
    }

    private int execute(List<String> arguments) throws IOException, InterruptedException, SQLException {
        var command = arguments.getFirst();
        var operands = arguments.subList(1, arguments.size());
        var stack = Stack.of(settings, terminal);
        switch (command) {
            case "up" -> {
                expect(operands.isEmpty(), "up takes no arguments");
                up(stack);
            }
            case "down" -> {
                expect(operands.isEmpty(), "down takes no arguments");
                stack.down();
            }
            case "status" -> {
                expect(operands.isEmpty(), "status takes no arguments");
                return stack.status() ? 0 : 1;
            }
            case "reset" -> {
                expect(operands.isEmpty() || operands.equals(List.of("--yes")), "reset takes only --yes");
                return reset(stack, !operands.isEmpty());
            }
            case "token" -> {
                expect(
                        operands.size() == 1,
                        "token takes one argument, ROLE[@ORGANISATION]: ./minga token treasurer@sacco");
                terminal.say(tokens(stack).token(operands.getFirst()));
            }
            case "demo" -> {
                expect(operands.isEmpty(), "demo takes no arguments");
                up(stack);
                terminal.say("Loading the demonstration …");
                terminal.say("Loaded: " + demonstration(stack).load() + ". Ask what a confederation may ask:");
                terminal.say(
                        "  " + curl("analyst@confederation", stack.settings().gateway() + REPORT));
            }
            case "bench" -> {
                bench(stack, operands);
            }
            default -> throw new UsageFailure("Unknown command " + command + "; see ./minga help");
        }
        return 0;
    }

    private void up(Stack stack) throws IOException, InterruptedException {
        stack.up();
        var gateway = stack.settings().gateway();
        terminal.say("");
        terminal.say("  API            " + gateway + "/api/v1");
        terminal.say("  Documentation  " + gateway + "/docs");
        terminal.say("  Tokens         ./minga token ROLE[@ORGANISATION], from "
                + stack.settings().issuer());
        demonstration(stack).registerOrganisations();
        terminal.say("");
        terminal.say("Try:");
        terminal.say("  curl -s " + gateway + "/q/health/ready");
        terminal.say("  " + curl("organiser", gateway + "/api/v1/organisations"));
        terminal.say("  " + curl("auditor", gateway + "/api/v1/reports/R01?scope=own&by=sex"));
    }

    private void bench(Stack stack, List<String> operands) throws IOException, InterruptedException, SQLException {
        if (operands.isEmpty()) {
            stack.up();
            new Bench(stack, terminal).run();
            return;
        }
        var seconds = operands.size() == 2 ? operands.getLast() : FinanceBench.USUAL_SECONDS;
        expect(
                operands.getFirst().equals("finance") && operands.size() <= 2 && seconds.matches("[1-9]\\d{0,2}"),
                "bench takes only finance [SECONDS]");
        stack.up();
        new FinanceBench(stack, terminal, Duration.ofSeconds(Long.parseLong(seconds))).run();
    }

    private static String curl(String user, String url) {
        return "curl -s -H \"Authorization: Bearer $(./minga token %s)\" '%s'".formatted(user, url);
    }

    private static Tokens tokens(Stack stack) throws IOException {
        return new Tokens(stack.settings(), DemoOrganisation.all());
    }

    private static Demonstration demonstration(Stack stack) throws IOException {
        return new Demonstration(new GatewayClient(stack.settings().gateway()), tokens(stack));
    }

    private int reset(Stack stack, boolean agreed) throws IOException, InterruptedException {
        if (!agreed) {
            terminal.remark(
                    "This stops everything and deletes " + settings.home() + " with all its data. Type yes to go on:");
            var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (!"yes".equals(answer)) {
                terminal.remark("Nothing was deleted.");
                return 1;
            }
        }
        stack.deleteData();
        return 0;
    }

    private static void expect(boolean right, String otherwise) {
        if (!right) {
            throw new UsageFailure(otherwise);
        }
    }
}
