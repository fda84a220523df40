package coop.minga.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.minga.contracts.Contracts.Contract;
import coop.minga.testing.EventContract;
import coop.minga.testing.ProjectFiles;
import coop.minga.testing.architecture.ArchitectureRules;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {

    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(name|given|family|surname|phone|mobile|msisdn|mail|contact|address|street|identifier|identity"
                    + "|document|passport|birthDate|birthDay|photo|ofKin|note|comment|location|latitude|longitude).*");

    /** What smells of a person and is none; each has been looked at. */
    private static final Map<String, Set<String>> NOT_PERSONAL = Map.of(
            "coop.minga.membership.organisation-changed.v1",
            Set.of("name"),
            "coop.minga.membership.unit-changed.v1",
            Set.of("name"),
            "coop.minga.membership.person-recorded.v1",
            Set.of("hasContactPoint", "hasIdentifier"));

    static List<Contract> contracts() {
        return Contracts.all();
    }

    @Test
    void contractsAreFound() {
        assertFalse(contracts().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSchemaNamesExactlyTheFieldsOfTheRecord(Contract contract) {
        Set<String> fields = Arrays.stream(contract.record().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(fields, propertiesOf(EventContract.schema(contract.type())));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyGoldenPayloadIsValidAndReadsIntoTheRecordWithoutLoss(Contract contract) throws IOException {
        List<String> golden = EventContract.golden(contract.type());
        assertFalse(golden.isEmpty());
        for (String payload : golden) {
            EventContract.check(contract.type(), payload);
            Object read = Contracts.JSON.readValue(payload, contract.record());
            assertEquals(
                    Contracts.JSON.readTree(payload), Contracts.JSON.readTree(Contracts.JSON.writeValueAsString(read)));
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void aReaderIgnoresWhatAPublisherAddsLaterAndOurPublisherAddsNothingUnseen(Contract contract) throws IOException {
        ObjectNode payload = (ObjectNode)
                Contracts.JSON.readTree(EventContract.golden(contract.type()).getFirst());
        Object before = Contracts.JSON.treeToValue(payload, contract.record());
        payload.put("addedLater", "x");

        assertEquals(before, Contracts.JSON.treeToValue(payload, contract.record()));
        assertThrows(AssertionError.class, () -> EventContract.check(contract.type(), payload.toString()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyRequiredFieldIsNeeded(Contract contract) throws IOException {
        JsonNode golden =
                Contracts.JSON.readTree(EventContract.golden(contract.type()).getFirst());
        for (JsonNode required : EventContract.schema(contract.type()).path("required")) {
            ObjectNode without = golden.deepCopy();
            without.remove(required.asText());
            assertThrows(
                    AssertionError.class,
                    () -> EventContract.check(contract.type(), without.toString()),
                    required::asText);
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void noFieldSmellsOfAPerson(Contract contract) {
        Set<String> suspicious = allPropertiesOf(EventContract.schema(contract.type()))
                .filter(name -> PERSONAL.matcher(name).matches())
                .filter(name ->
                        !NOT_PERSONAL.getOrDefault(contract.type(), Set.of()).contains(name))
                .collect(Collectors.toSet());

        assertEquals(Set.of(), suspicious);
    }

    @ParameterizedTest
    @ValueSource(strings = {"givenName", "phoneNumber", "email", "nationalIdentifier", "nextOfKin", "birthDate"})
    void theNoseSmells(String property) {
        assertTrue(PERSONAL.matcher(property).matches());
    }

    @Test
    void noSchemaAndNoGoldenFileIsWithoutARecord() throws IOException {
        Set<String> types = contracts().stream().map(Contract::type).collect(Collectors.toSet());
        Path module = ProjectFiles.root().resolve("contracts");

        assertEquals(types, names(module.resolve("src/main/resources/schemas"), ".json"));
        assertEquals(types, names(module.resolve("src/test/resources/golden"), ""));
    }

    @TestFactory
    Stream<DynamicTest> architecture() {
        return ArchitectureRules.forMechanics("coop.minga.contracts").tests();
    }

    private static Set<String> propertiesOf(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Stream<String> allPropertiesOf(JsonNode node) {
        return Stream.concat(
                propertiesOf(node).stream(), node.valueStream().flatMap(EventContractTest::allPropertiesOf));
    }

    private static Set<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .collect(Collectors.toSet());
        }
    }
}
