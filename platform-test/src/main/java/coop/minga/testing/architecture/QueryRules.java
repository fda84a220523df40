package coop.minga.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.Set;

/**
 * Finds queries that are put together from strings.
 *
 * <p>Reads the bytecode of each method: one that hands a string to the database must not have built
 * strings before. Constants
 * joined with {@code +} are one constant for the compiler and pass. What is built elsewhere and handed in is found by
 * {@link SourceRules}, which looks for SQL text with something added to it.
 */
final class QueryRules {

    private static final Set<String> QUERY_METHODS = Set.of(
            "createQuery",
            "createNativeQuery",
            "createSelectionQuery",
            "createMutationQuery",
            "createNativeMutationQuery",
            "prepareStatement",
            "prepareCall");
    private static final Set<String> STATEMENT_METHODS = Set.of("execute", "executeQuery", "executeUpdate", "addBatch");
    private static final Set<String> PANACHE_METHODS = Set.of("find", "list", "stream", "count", "update", "delete");

    private static final Set<String> FORMAT_METHODS = Set.of("format", "formatted", "concat", "join");

    private QueryRules() {}

    static ArchRule noStringsAreBuiltWhereQueriesAreMade() {
        return classes().should(new ArchCondition<JavaClass>("not build strings in a method that makes a query") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (MethodModel method : methodsOf(item)) {
                    if (buildsAQuery(method)) {
                        events.add(SimpleConditionEvent.violated(
                                item,
                                item.getName() + "." + method.methodName().stringValue()
                                        + " builds a string and makes a query: use constants and parameters"));
                    }
                }
            }
        });
    }

    private static List<MethodModel> methodsOf(JavaClass item) {
        if (item.getSource().isEmpty()) {
            return List.of();
        }
        try (InputStream in = item.getSource().get().getUri().toURL().openStream()) {
            return ClassFile.of().parse(in.readAllBytes()).methods();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Strings built after the query was made are its parameters, or belong to something else. */
    private static boolean buildsAQuery(MethodModel method) {
        List<CodeElement> elements =
                method.code().map(code -> code.elementList()).orElse(List.of());
        boolean built = false;
        for (CodeElement element : elements) {
            if (built && element instanceof InvokeInstruction call && makesQuery(call)) {
                return true;
            }
            built = built || buildsString(element);
        }
        return false;
    }

    private static boolean makesQuery(InvokeInstruction call) {
        String name = call.name().stringValue();
        String owner = call.owner().asInternalName();
        boolean takesText = call.typeSymbol().parameterList().stream()
                .anyMatch(type -> type.descriptorString().equals("Ljava/lang/String;"));
        boolean panache = PANACHE_METHODS.contains(name)
                && (owner.contains("hibernate/orm/panache") || owner.startsWith("coop/minga/"));
        boolean statement = STATEMENT_METHODS.contains(name) && owner.startsWith("java/sql/");
        return takesText && (QUERY_METHODS.contains(name) || statement || panache);
    }

    private static boolean buildsString(CodeElement element) {
        return switch (element) {
            case InvokeDynamicInstruction dynamic ->
                dynamic.name().stringValue().startsWith("makeConcat");
            case InvokeInstruction call -> {
                String owner = call.owner().asInternalName();
                String name = call.name().stringValue();
                yield (owner.equals("java/lang/String") && FORMAT_METHODS.contains(name))
                        || (owner.startsWith("java/lang/StringBu") && name.equals("append"));
            }
            default -> false;
        };
    }
}
