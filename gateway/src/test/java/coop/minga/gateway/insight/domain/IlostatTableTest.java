package coop.minga.gateway.insight.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IlostatTableTest {
    private static final String HEAD = "\"ref_area.label\",\"source.label\",\"indicator.label\",\"sex.label\",\"time\","
            + "\"obs_value\",\"obs_status.label\",\"note_indicator.label\",\"note_source.label\"\r\n";
    private static final String GOOD =
            "\"Côte d’Ivoire\",\"LFS\",\"Informal employment rate by sex (%)\",\"Sex: Female\",\"2019\",91.25,"
                    + "\"Unreliable\",,\"a \"\"note\"\", with a comma\"\r\n";

    @Test
    void readsARowWithSourceStatusAndNotes() {
        IlostatTable table = IlostatTable.of("\uFEFF" + HEAD + GOOD).orElseThrow();
        assertEquals(List.of(), table.badRows());
        assertEquals(
                List.of(new NationalRate(
                        "CI",
                        2019,
                        "FEMALE",
                        new BigDecimal("91.25"),
                        "LFS",
                        "Unreliable",
                        null,
                        "a \"note\", with a comma")),
                table.rates());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Côte d’Ivoire|World|ref_area.label is no country we know",
                "LFS|' '|source.label is empty",
                "Informal employment rate by sex (%)|Unemployment rate|indicator.label is not Informal employment rate by sex (%)",
                "2019|19|time is no year",
                "91.25|100.01|obs_value is no percentage",
                "91.25|' '|obs_value is empty",
                "91.25|-1|obs_value is no percentage",
                "91.25|1,2|has 10 fields, not 9",
            })
    void namesABadRowAndTakesTheOthers(String good, String bad, String problem) {
        IlostatTable table = IlostatTable.of(HEAD + GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad) + GOOD)
                .orElseThrow();
        assertEquals(List.of(new IlostatTable.BadRow(2, problem)), table.badRows());
        assertEquals(1, table.rates().size());
    }

    @Test
    void refusesTheSecondOfTwoRowsOfOneCountrySexAndYear() {
        IlostatTable table = IlostatTable.of(HEAD + GOOD + GOOD).orElseThrow();
        assertEquals(List.of(new IlostatTable.BadRow(3, "country, sex and year came before")), table.badRows());
    }

    @Test
    void isNoTableWithoutItsColumns() {
        assertEquals(Optional.empty(), IlostatTable.of(""));
        assertEquals(Optional.empty(), IlostatTable.of(HEAD.replace("obs_value", "value")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Congo|CG",
                "Congo, Democratic Republic of the|CD",
                "Viet Nam|VN",
                "kenya|KE",
                "Bosnia and Herzegovina|BA",
                "Saint Lucia|LC",
                "Türkiye|TR",
                "Republic of Korea|KR"
            })
    void knowsCountriesByTheNamesOfTheIlo(String name, String code) {
        assertEquals(Optional.of(code), Countries.codeOf(name));
    }

    /** {@code -Dminga.insight.ilostat-file=…} reads a whole file as downloaded. */
    @Test
    @EnabledIfSystemProperty(named = "minga.insight.ilostat-file", matches = ".+")
    void readsEveryRowOfAWholeFile() throws IOException {
        IlostatTable table = IlostatTable.of(
                        Files.readString(Path.of(System.getProperty("minga.insight.ilostat-file"))))
                .orElseThrow();
        assertTrue(
                table.badRows().stream().allMatch(row -> row.problem().equals("obs_value is empty")),
                () -> table.badRows().toString());
        assertTrue(table.rates().size() > 1000);
    }
}
