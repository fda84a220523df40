package coop.minga.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What holds for every class of ours, in whatever module.
 *
 * <p>Names of foreign types are strings, so that this module needs none of the libraries it forbids.
 */
final class CodeRules {

    private static final String INJECT = "jakarta.inject.Inject";
    private static final Set<String> BAD_PACKAGES =
            Set.of("common", "util", "utils", "helper", "helpers", "shared", "misc");
    private static final String BAD_SUFFIXES =
            ".*(Manager|Helper|Helpers|Util|Utils|Impl|Base|Common|Data|Info|Processor)";

    private CodeRules() {}

    static List<ArchRule> of() {
        return Stream.<ArchRule>of(
                        goodPackageNames(),
                        goodClassNames(),
                        noFields().should().beAnnotatedWith(INJECT).as("injection is by constructor, not into fields"),
                        ArchRuleDefinition.noMethods()
                                .should()
                                .beAnnotatedWith(INJECT)
                                .as("injection is by constructor, not by setters"),
                        noHiddenClock(),
                        classes()
                                .that()
                                .haveNameMatching(".*[a-z](Request|View|Event)")
                                .should(beRecordsOrInterfaces()),
                        noFloatingPointFields(),
                        noFloatingPointParameters(),
                        noClasses()
                                .that()
                                .resideOutsideOfPackage("coop.minga.platform.outbox..")
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
                                .as("only platform.outbox produces to Kafka"),
                        everyPackageIsNullMarked(),
                        everyResourceMethodNamesItsRoles(),
                        everyResourceMethodIsDocumented(),
                        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.as("nothing is printed to the console"),
                        QueryRules.noStringsAreBuiltWhereQueriesAreMade())
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    private static ArchRule goodPackageNames() {
        return classes()
                .should(new ArchCondition<JavaClass>("not stand in a package that says nothing: " + BAD_PACKAGES) {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        if (Stream.of(item.getPackageName().split("\\.", -1)).anyMatch(BAD_PACKAGES::contains)) {
                            events.add(SimpleConditionEvent.violated(item, item.getName()));
                        }
                    }
                });
    }

    private static ArchRule goodClassNames() {
        return noClasses()
                .should()
                .haveNameMatching(BAD_SUFFIXES)
                .as("no class is named Manager, Helper, Util, Impl, Base, Common, Data, Info or Processor");
    }

    private static ArchRule noHiddenClock() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("coop.minga.platform.time..")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("reads the machine's clock", CodeRules::readsTheMachinesClock))
                .as("time is read from an injected Clock");
    }

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitCallTarget target)) {
            return false;
        }
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean takesClock = target.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
        boolean now = owner.startsWith("java.time.") && name.equals("now") && !takesClock;
        boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
        boolean date = owner.equals("java.util.Date")
                && name.equals("<init>")
                && target.getRawParameterTypes().isEmpty();
        return now || clock || date || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
    }

    private static ArchCondition<JavaClass> beRecordsOrInterfaces() {
        return new ArchCondition<>("be records (or sealed interfaces of records)") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.isRecord() && !item.isInterface() && !item.isEnum()) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " is a class"));
                }
            }
        };
    }

    private static ArchRule noFloatingPointFields() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("..domain..", "..money..")
                .should()
                .haveRawType(DescribedPredicate.describe("float or double", CodeRules::isFloatingPoint))
                .as("no float or double where money may be (fields)");
    }

    private static ArchRule noFloatingPointParameters() {
        return noCodeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("..domain..", "..money..")
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "float or double", types -> types.stream().anyMatch(CodeRules::isFloatingPoint)))
                .orShould()
                .haveRawReturnType(DescribedPredicate.describe("float or double", CodeRules::isFloatingPoint))
                .as("no float or double where money may be (parameters and results)");
    }

    private static boolean isFloatingPoint(JavaClass type) {
        return Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                .contains(type.getBaseComponentType().getName());
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<JavaClass>("stand in a package with @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                JavaPackage itsPackage = item.getPackage();
                if (itsPackage
                        .tryGetAnnotationOfType("org.jspecify.annotations.NullMarked")
                        .isEmpty()) {
                    events.add(SimpleConditionEvent.violated(item, itsPackage.getName() + " has no @NullMarked"));
                }
            }
        });
    }

    private static ArchRule everyResourceMethodNamesItsRoles() {
        return ArchRuleDefinition.methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should(new ArchCondition<JavaMethod>("name its roles: @RolesAllowed, or @PermitAll on the method") {
                    @Override
                    public void check(JavaMethod item, ConditionEvents events) {
                        boolean named = item.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                                || item.isAnnotatedWith("jakarta.annotation.security.PermitAll")
                                || item.getOwner().isAnnotatedWith("jakarta.annotation.security.RolesAllowed");
                        if (!named) {
                            events.add(SimpleConditionEvent.violated(item, item.getFullName() + " names no roles"));
                        }
                    }
                });
    }

    /** A hidden operation is walked by no check that reads the document. */
    private static ArchRule everyResourceMethodIsDocumented() {
        String operation = "org.eclipse.microprofile.openapi.annotations.Operation";
        return ArchRuleDefinition.methods()
                .that()
                .areMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")
                .should(new ArchCondition<JavaMethod>("be documented: @Operation, not hidden") {
                    @Override
                    public void check(JavaMethod item, ConditionEvents events) {
                        boolean isShown = item.tryGetAnnotationOfType(operation)
                                .map(found ->
                                        !Boolean.TRUE.equals(found.get("hidden").orElse(false)))
                                .orElse(false);
                        if (!isShown) {
                            events.add(SimpleConditionEvent.violated(item, item.getFullName() + " is not documented"));
                        }
                    }
                });
    }
}
