package coop.minga.testing.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule fails on the one class that breaks it, and all rules pass on a sound service. */
class ArchitectureRulesTest {

    private static final String BROKEN = "coop.minga.broken.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            worker.extra.InNoRoom                  | stand at a feature's root
            worker.domain.DomainWithWeb            | domain imports nothing but
            worker.domain.DomainOfAnother          | domain imports nothing but
            worker.domain.PriceInDouble            | no float or double where money may be (fields)
            worker.domain.PriceFromDouble          | no float or double where money may be (parameters
            worker.store.StoreWithApp              | store imports
            worker.app.AppWithApi                  | app imports
            worker.app.AppWithForeignDomain        | app imports
            worker.app.AppWithKafka                | app imports
            worker.app.AppWithKafka                | not depend on contracts or Kafka
            worker.api.ApiWithStore                | api imports
            worker.api.ApiWithEntity               | api imports
            worker.api.WorkerView                  | be records
            worker.api.OpenResource                | name its roles
            worker.api.OpenResource                | be documented
            worker.messaging.MessagingWithStore    | messaging imports
            worker.messaging.ProducerOfItsOwn      | messaging imports
            worker.messaging.ProducerOfItsOwn      | only platform.outbox produces
            worker.app.KnowsAnotherService         | not depend on another service
            common.Household                       | package that says nothing
            worker.app.WorkerManager               | no class is named Manager
            worker.app.FieldInjection              | not into fields
            worker.app.SetterInjection             | not by setters
            worker.app.HiddenClock                 | injected Clock
            worker.app.HiddenMillis                | injected Clock
            nomark.NotNullMarked                   | @NullMarked
            worker.app.Prints                      | nothing is printed
            worker.store.BuiltQuery                | not build strings
            worker.store.FormattedQuery            | not build strings
            """)
    void theRuleFailsOn(String className, String rule) throws ClassNotFoundException {
        JavaClasses one = new ClassFileImporter().importClasses(Class.forName(BROKEN + className));

        List<String> broken = brokenRules("coop.minga.broken", one);

        assertEquals(1, broken.stream().filter(each -> each.contains(rule)).count(), () -> "broken: " + broken);
    }

    @Test
    void theCycleRuleFailsOnTwoFeaturesThatNeedEachOther() {
        JavaClasses circle =
                new ClassFileImporter().importPackages("coop.minga.broken.circle1", "coop.minga.broken.circle2");

        assertEquals(List.of("features depend on each other without cycles"), brokenRules("coop.minga.broken", circle));
    }

    @TestFactory
    Stream<DynamicTest> everyRulePassesOnASoundService() {
        JavaClasses sound = new ClassFileImporter().importPackages("coop.minga.sound");
        return rules("coop.minga.sound")
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(sound)));
    }

    @Test
    void aPackageWithoutClassesFails() {
        assertThrows(AssertionError.class, () -> ArchitectureRules.forService("coop.minga.nowhere"));
    }

    private static List<String> brokenRules(String base, JavaClasses classes) {
        return rules(base)
                .filter(rule -> rule.evaluate(classes).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    }

    private static Stream<ArchRule> rules(String base) {
        return Stream.concat(RoomRules.of(base).stream(), CodeRules.of().stream());
    }
}
