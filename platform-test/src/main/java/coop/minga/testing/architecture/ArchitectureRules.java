package coop.minga.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * All rules for one module, as tests: a service calls
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> architecture() {
 *     return ArchitectureRules.forService("coop.minga.membership").tests();
 * }
 * }</pre>
 *
 * <p>Reads the compiled main classes below the package and the sources of the module that Maven is testing; a package
 * without classes fails instead of passing on nothing.
 */
public final class ArchitectureRules {

    /** One rule that can be broken: its name, and a check that throws an {@link AssertionError} with every violation. */
    record Rule(String name, Runnable check) {}

    private final List<Rule> rules = new ArrayList<>();

    private ArchitectureRules() {}

    /** The rules of a service (or of insight): rooms, and everything that holds for all code. */
    public static ArchitectureRules forService(String basePackage) {
        JavaClasses classes = mainClasses(basePackage);
        var all = new ArchitectureRules();
        all.addAll(classes, RoomRules.of(basePackage));
        all.addAll(classes, CodeRules.of());
        all.addSources(Path.of(""));
        return all;
    }

    /** The rules of a module without features: platform, contracts, gateway routing, stack, these tests. */
    public static ArchitectureRules forMechanics(String basePackage) {
        JavaClasses classes = mainClasses(basePackage);
        var all = new ArchitectureRules();
        all.addAll(classes, CodeRules.of());
        all.addSources(Path.of(""));
        return all;
    }

    /** One test per rule. */
    public Stream<DynamicTest> tests() {
        return rules.stream().map(rule -> DynamicTest.dynamicTest(rule.name(), rule.check()::run));
    }

    private void addAll(JavaClasses classes, List<ArchRule> archRules) {
        for (ArchRule rule : archRules) {
            rules.add(new Rule(rule.getDescription(), () -> rule.check(classes)));
        }
    }

    private void addSources(Path module) {
        rules.addAll(SourceRules.of(module));
    }

    private static JavaClasses mainClasses(String basePackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(basePackage);
        if (classes.isEmpty()) {
            throw new AssertionError("no classes below " + basePackage);
        }
        return classes;
    }
}
