package coop.minga.testing.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.minga.testing.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRulesTest {

    private static final String SIZE = "no source file is longer than the style allows";
    private static final String SQL = "no SQL text is put together";
    private static final String LEFT_OVER = "no notes to self and no swallowed exceptions";

    @Test
    void eachKindOfFileHasItsOwnSize(@TempDir Path module) {
        assertEquals(List.of(SIZE), broken(module, "src/main/java/a/api/AResource.java", "// x\n".repeat(201)));
        assertEquals(List.of(), broken(module, "src/main/java/a/api/AResource.java", "// x\n".repeat(200)));
        assertEquals(List.of(SIZE), broken(module, "src/main/java/a/domain/A.java", "// x\n".repeat(301)));
        assertEquals(List.of(), broken(module, "src/main/java/a/domain/A.java", "// x\n".repeat(300)));
        assertEquals(List.of(SIZE), broken(module, "src/test/java/a/ATest.java", "// x\n".repeat(401)));
        assertEquals(List.of(), broken(module, "src/test/java/a/ATest.java", "// x\n".repeat(400)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String sql = \"select * from person where name = '\" + name;",
                "query(\"delete from person where id = \" + id + \" and x\");",
                "query(\"select %s\".formatted(column));",
                "query(\"\"\"\n  select *\n  from x\n  \"\"\" + where);",
                "query(\"\"\"\n  update %s set\n  \"\"\".formatted(table));",
                "query(\" order by \" + column);"
            })
    void findsSqlThatIsPutTogether(String line, @TempDir Path module) {
        assertEquals(List.of(SQL), broken(module, "src/main/java/a/A.java", line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String sql = \"select * \" + \"from person\";",
                "String sql = \"select \" + COLUMNS + \" from person\";",
                "throw new IllegalStateException(\"no answer from \" + host);",
                "String sql = \"\"\"\n  select 1\n  \"\"\";"
            })
    void letsConstantTextPass(String line, @TempDir Path module) {
        assertEquals(List.of(), broken(module, "src/main/java/a/A.java", line));
    }

    @Test
    void findsNotesToSelfAndSwallowedExceptions(@TempDir Path module) {
        assertEquals(List.of(LEFT_OVER), broken(module, "src/main/java/a/A.java", "// TO" + "DO later"));
        assertEquals(List.of(LEFT_OVER), broken(module, "src/main/java/a/A.java", "catch (IOException e) " + "{\n }"));
    }

    @Test
    void aModuleWithoutSourcesFails(@TempDir Path module) {
        SourceRules.of(module).forEach(rule -> assertThrows(AssertionError.class, rule.check()::run, rule.name()));
    }

    private static List<String> broken(Path module, String file, String text) {
        ProjectFiles.write(module.resolve(file), text);
        List<String> names = new ArrayList<>();
        for (ArchitectureRules.Rule rule : SourceRules.of(module)) {
            try {
                rule.check().run();
            } catch (AssertionError e) {
                names.add(rule.name());
            }
        }
        ProjectFiles.write(module.resolve(file), "");
        return names;
    }
}
