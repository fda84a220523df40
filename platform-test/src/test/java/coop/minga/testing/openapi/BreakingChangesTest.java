package coop.minga.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.testing.ProjectFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {

    private static final String TINY = ProjectFiles.resource("/tiny.yaml");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /suspensions:              | /pauses:                 | is gone
            operationId: persons_get   | operationId: persons_one | has another operationId
            [organiser, auditor]       | [organiser]              | no longer opens for auditor
            name: sex                  | name: gender             | no longer knows the parameter query sex
            in: query, required: false | in: query, required: true| needs the parameter query sex now
            required: [name]           | required: [name, sex]    | needs sex now
            enum: [female, male]       | enum: [female]           | accepts fewer words
            items: {type: array        | items: {type: object     | changes its type
            "201":                     | "202":                   | no longer answers 201
            required: [id, name]       | required: [id]           | no longer promises name
            """)
    void finds(String before, String after, String what) {
        List<String> found = between(TINY, TINY.replace(before.strip(), after.strip()));

        assertTrue(found.stream().anyMatch(each -> each.contains(what)), () -> "found " + found);
    }

    @Test
    void whatIsOnlyAddedBreaksNobody() {
        String more = TINY.replace("enum: [female, male]", "enum: [female, male, other]")
                .replace("required: [id, name]", "required: [id, name, sex]")
                .replace("[organiser, auditor]", "[organiser, auditor, analyst]");

        assertEquals(List.of(), between(TINY, more));
    }

    @Test
    void aSnapshotFailsOnDriftAndOnABreakEvenMore(@TempDir Path folder) {
        Path snapshot = folder.resolve("tiny.yaml");
        ProjectFiles.write(snapshot, TINY);
        OpenApiDocument same = OpenApiDocument.parse(TINY);
        OpenApiDocument drifted = OpenApiDocument.parse(TINY.replace("Lists persons", "Lists people"));
        OpenApiDocument broken = OpenApiDocument.parse(TINY.replace("persons_get", "persons_one"));

        OpenApiSnapshot.check(snapshot, same, false, false);
        assertThrows(AssertionError.class, () -> OpenApiSnapshot.check(snapshot, drifted, false, false));
        AssertionError error =
                assertThrows(AssertionError.class, () -> OpenApiSnapshot.check(snapshot, broken, false, false));
        assertTrue(error.toString().contains("would break"), error::toString);
    }

    private static List<String> between(String before, String after) {
        return BreakingChanges.between(
                OpenApiDocument.parse(before).json(),
                OpenApiDocument.parse(after).json());
    }
}
