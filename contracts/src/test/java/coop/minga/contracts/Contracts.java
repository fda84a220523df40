package coop.minga.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;

/** Finds the event records by what they are, so that a new one cannot be left out. */
final class Contracts {

    /** As a reader of ours reads: unknown fields are ignored, everything else is exact. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private Contracts() {}

    record Contract(String type, String topic, Class<?> record) {
        @Override
        public String toString() {
            return type;
        }
    }

    static List<Contract> all() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("coop.minga.contracts")
                        .stream()
                        .filter(each -> each.tryGetField("TYPE").isPresent())
                        .map(JavaClass::reflect)
                        .map(each -> new Contract(constant(each, "TYPE"), constant(each, "TOPIC"), each))
                        .sorted(Comparator.comparing(Contract::type))
                        .toList();
    }

    private static String constant(Class<?> record, String name) {
        try {
            return (String) record.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(record + " has no public constant " + name, e);
        }
    }
}
