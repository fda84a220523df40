package coop.minga.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which room may import what: the table of {@code docs/architecture.md} as code.
 *
 * <p>Written as what is allowed wherever the design says so (domain, api), because a list of what is forbidden never
 * knows the next library.
 */
final class RoomRules {

    private static final String MINGA = "coop.minga.";

    private final String base;

    private RoomRules(String base) {
        this.base = base;
    }

    static List<ArchRule> of(String basePackage) {
        var rules = new RoomRules(basePackage);
        return Stream.of(
                        rules.onlyTheFiveRooms(),
                        rules.room(
                                "domain",
                                "imports nothing but Java, mappings, money, problems, sources and ids",
                                rules::domainMay),
                        rules.room("store", "imports its own domain and persistence", rules::storeMay),
                        rules.room("app", "imports its own domain and store and other features' app", rules::appMay),
                        rules.room("api", "imports its own app and never an entity", rules::apiMay),
                        rules.room("messaging", "imports its own app and domain, and contracts", rules::messagingMay),
                        rules.onlyMessagingSeesContractsAndKafka(),
                        rules.noOtherService(),
                        rules.noCycles())
                .map(rule -> rule.allowEmptyShould(true))
                .toList();
    }

    private boolean domainMay(JavaClass from, JavaClass to) {
        if (isOurs(to)) {
            Place there = place(to);
            return isIdOfAFeature(to) || (place(from).sameFeature(there) && (there.is("domain") || there.is("")));
        }
        return isJdk(to)
                || in(
                        to,
                        "jakarta.persistence",
                        "org.hibernate.annotations",
                        "org.hibernate.type",
                        "org.jspecify.annotations")
                || in(
                        to,
                        "com.google.errorprone.annotations",
                        MINGA + "platform.money",
                        MINGA + "platform.problem",
                        MINGA + "platform.source");
    }

    private boolean storeMay(JavaClass from, JavaClass to) {
        if (isOurs(to)) {
            Place there = place(to);
            return isIdOfAFeature(to)
                    || (place(from).sameFeature(there) && (there.is("store") || there.is("domain") || there.is("")));
        }
        return !isWeb(to) && !isMessaging(to) && !in(to, "com.fasterxml.jackson");
    }

    private boolean appMay(JavaClass from, JavaClass to) {
        if (isOurs(to)) {
            Place there = place(to);
            boolean own = place(from).sameFeature(there) && !there.is("api") && !there.is("messaging");
            return own || isOfferedToOtherFeatures(to);
        }
        return !isWeb(to) && !isMessaging(to);
    }

    private boolean apiMay(JavaClass from, JavaClass to) {
        if (isOurs(to)) {
            Place there = place(to);
            boolean own = place(from).sameFeature(there) && (there.is("api") || there.is("app") || there.is(""));
            // A word (enum) or a value (record) of the domain checks itself and cannot change; a second one of the same
            // content would drift. An entity is neither.
            boolean value = place(from).sameFeature(there) && there.is("domain") && (to.isEnum() || to.isRecord());
            return own || value || isIdOfAFeature(to);
        }
        return !isMessaging(to)
                && !in(to, "jakarta.persistence", "org.hibernate", "io.quarkus.hibernate", "java.sql", "javax.sql");
    }

    private boolean messagingMay(JavaClass from, JavaClass to) {
        if (isOurs(to)) {
            Place there = place(to);
            boolean own = place(from).sameFeature(there) && !there.is("api") && !there.is("store");
            return own || isIdOfAFeature(to);
        }
        return !isWeb(to) && !isKafkaProducer(to);
    }

    private ArchRule onlyTheFiveRooms() {
        return classes()
                .should(
                        new ArchCondition<JavaClass>(
                                "stand at a feature's root or in api, app, domain, store or messaging") {
                            @Override
                            public void check(JavaClass item, ConditionEvents events) {
                                Place place = place(item);
                                if (!place.is("") && !Place.ROOMS.contains(place.room())) {
                                    events.add(
                                            SimpleConditionEvent.violated(item, item.getName() + " stands in no room"));
                                }
                            }
                        });
    }

    private ArchRule room(String room, String what, BiPredicate<JavaClass, JavaClass> may) {
        return classes()
                .that(describe("stand in " + room, javaClass -> place(javaClass).is(room)))
                .should(new ArchCondition<JavaClass>("obey: " + room + " " + what) {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass().getBaseComponentType();
                            if (!target.isPrimitive() && !may.test(item, target)) {
                                events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    private ArchRule onlyMessagingSeesContractsAndKafka() {
        return classes()
                .that(describe("stand outside messaging", javaClass -> !place(javaClass)
                        .is("messaging")))
                .should(notDependOn("contracts or Kafka", this::isMessaging));
    }

    private ArchRule noOtherService() {
        return classes()
                .should(notDependOn(
                        "another service",
                        to -> in(to, "coop.minga") && !isOurs(to) && !in(to, MINGA + "platform", MINGA + "contracts")));
    }

    private ArchRule noCycles() {
        // Ids are names, not behaviour: two features may name each other.
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(describe("anything", any -> true), describe("an id", this::isIdOfAFeature))
                .as("features depend on each other without cycles");
    }

    private ArchCondition<JavaClass> notDependOn(String what, Predicate<JavaClass> forbidden) {
        return new ArchCondition<>("not depend on " + what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    if (forbidden.test(dependency.getTargetClass().getBaseComponentType())) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** A flat feature has no rooms, so its root is all it offers; of a feature with rooms, only ids and app. */
    private boolean isOfferedToOtherFeatures(JavaClass to) {
        return isIdOfAFeature(to) || place(to).is("app") || place(to).is("");
    }

    private boolean isIdOfAFeature(JavaClass to) {
        return isOurs(to)
                && place(to).is("")
                && to.isRecord()
                && to.getSimpleName().endsWith("Id");
    }

    private boolean isOurs(JavaClass to) {
        return Place.isInside(to, base);
    }

    private Place place(JavaClass javaClass) {
        return Place.of(javaClass, base);
    }

    private boolean isMessaging(JavaClass to) {
        return in(
                        to,
                        MINGA + "contracts",
                        "org.eclipse.microprofile.reactive.messaging",
                        "io.smallrye.reactive.messaging")
                || in(to, "org.apache.kafka", "io.cloudevents");
    }

    private static boolean isKafkaProducer(JavaClass to) {
        return in(to, "org.apache.kafka.clients.producer")
                || to.getName().equals("org.eclipse.microprofile.reactive.messaging.Emitter")
                || to.getName().equals("org.eclipse.microprofile.reactive.messaging.Outgoing")
                || to.getName().equals("io.smallrye.reactive.messaging.MutinyEmitter");
    }

    private static boolean isWeb(JavaClass to) {
        return in(
                to,
                "jakarta.ws.rs",
                "org.jboss.resteasy",
                "io.vertx.ext.web",
                "org.eclipse.microprofile.openapi.annotations.parameters");
    }

    private static boolean isJdk(JavaClass to) {
        return in(to, "java", "javax.crypto") && !in(to, "java.sql");
    }

    private static boolean in(JavaClass to, String... packages) {
        String name = to.getPackageName();
        return Stream.of(packages).anyMatch(each -> name.equals(each) || name.startsWith(each + "."));
    }

    private static DescribedPredicate<JavaClass> describe(String text, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(text, test);
    }
}
