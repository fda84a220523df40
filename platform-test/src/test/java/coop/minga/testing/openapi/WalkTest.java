package coop.minga.testing.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.minga.testing.ProjectFiles;
import coop.minga.testing.openapi.Examples.Given;
import coop.minga.testing.openapi.TinyService.Flaw;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each walk passes on a sound service and finds the one flaw of a flawed one. */
class WalkTest {

    private static final OpenApiDocument DOCUMENT = OpenApiDocument.parse(ProjectFiles.resource("/tiny.yaml"));

    @Test
    void everythingPassesOnASoundService() throws IOException {
        assertEquals(List.of(), failures(Flaw.NONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BELIEVES_ANY_SIGNATURE     | opens for no bad token
            FORGETS_THE_ROLE           | opens for the roles it names
            LOCKS_OUT_A_ROLE           | opens for the roles it names
            FAILS                      | opens for the roles it names
            LOCKS_OUT_A_ROLE           | the table of roles is the committed one
            SHOWS_FOREIGN              | hides another organisation's resource
            SAYS_FORBIDDEN             | hides another organisation's resource
            SAYS_MORE_ABOUT_FOREIGN    | hides another organisation's resource
            LISTS_FOREIGN              | lists nothing of another organisation
            COUNTS_FOREIGN             | lists nothing of another organisation
            REFUSES_ITS_EXAMPLE        | works as documented
            ANSWERS_OUTSIDE_ITS_SCHEMA | works as documented
            FORGETS_THE_KEY            | works as documented
            FORGETS_THE_VERSION        | works as documented
            """)
    void theWalkFinds(Flaw flaw, String claim) throws IOException {
        List<String> failures = failures(flaw);

        assertTrue(failures.stream().anyMatch(each -> each.contains(claim)), () -> "failed: " + failures);
    }

    @Test
    void anOperationThatCannotBeWalkedFailsByName() throws IOException {
        OpenApiDocument withoutList = OpenApiDocument.parse(
                ProjectFiles.resource("/tiny.yaml").replaceFirst("(?s)    get:.*?(?=    post:)", ""));
        try (var service = new TinyService(Flaw.NONE)) {
            List<String> failures = failures(walk(withoutList, service));
            assertTrue(
                    failures.stream().anyMatch(each -> each.startsWith("persons_get") && each.contains("hides")),
                    () -> "failed: " + failures);
        }
    }

    @Test
    void anExampleWithoutItsPreparationFailsByName() throws IOException {
        try (var service = new TinyService(Flaw.NONE)) {
            List<String> failures = failures(Examples.over(DOCUMENT, service.base())
                    .in(TinyService.OWNER)
                    .given("persons_gone", Given::nothing)
                    .tests());
            assertTrue(failures.stream().anyMatch(each -> each.startsWith("persons_get")), () -> "" + failures);
            assertTrue(failures.contains("every preparation is for an operation"), () -> "" + failures);
        }
    }

    @Test
    void aServiceThatReadsAnythingFailsOnEveryKindOfNonsense() throws IOException {
        try (var service = new TinyService(Flaw.NONE)) {
            List<String> failures = failures(InputWalk.over(DOCUMENT, service.base())
                    .in(TinyService.OWNER)
                    .tests());
            for (String claim : List.of(
                    "unknown parameter",
                    "a cursor it did not give",
                    "unknown field",
                    "broken JSON",
                    "another media type")) {
                assertTrue(failures.stream().anyMatch(each -> each.contains(claim)), () -> claim + ": " + failures);
            }
        }
    }

    private static List<String> failures(Flaw flaw) throws IOException {
        try (var service = new TinyService(flaw)) {
            List<String> failed = new ArrayList<>(failures(walk(DOCUMENT, service)));
            failed.addAll(failures(Examples.over(DOCUMENT, service.base())
                    .in(TinyService.OWNER)
                    .given("persons_get", () -> Given.path("id", TinyService.PERSON))
                    .given("persons_suspend", () -> Given.path("id", TinyService.PERSON))
                    .tests()));
            return failed;
        }
    }

    private static Stream<DynamicTest> walk(OpenApiDocument document, TinyService service) {
        return AccessWalk.over(document, service.base())
                .between(TinyService.OWNER, TinyService.STRANGER)
                .tableIn(Path.of("src", "test", "resources", "tiny-access.txt"))
                .tests();
    }

    private static List<String> failures(Stream<DynamicTest> tests) {
        List<String> failed = new ArrayList<>();
        tests.forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable e) {
                failed.add(test.getDisplayName());
            }
        });
        return failed;
    }
}
