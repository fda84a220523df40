package coop.minga.gateway.insight.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
        IlostatTable table = read("\uFEFF" + HEAD + GOOD);
        assertEquals(List.of(), table.badRows());
        assertEquals(
                List.of(new NationalFigure(
                        NationalIndicator.INFORMAL_EMPLOYMENT,
                        "CI",
                        2019,
                        "FEMALE",
                        "TOTAL",
                        new BigDecimal("91.25"),
                        "LFS",
                        "Unreliable",
                        null,
                        "a \"note\", with a comma")),
                table.figures());
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
        IlostatTable table = read(HEAD + GOOD.replaceFirst(Pattern.quote(good), bad) + GOOD);
        assertEquals(List.of(new IlostatTable.BadRow(2, problem)), table.badRows());
        assertEquals(1, table.figures().size());
    }

    @Test
    void refusesTheSecondOfTwoRowsOfOneCountrySexAndYear() {
        IlostatTable table = read(HEAD + GOOD + GOOD);
        assertEquals(List.of(new IlostatTable.BadRow(3, "country, sex and year came before")), table.badRows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activity|Economic activity (ISIC-Rev.4): G. Wholesale and retail trade; repair|G",
                "activity|Economic activity (ISIC-Rev.4): Total|TOTAL",
                "occupation|Occupation (ISCO-08): 9. Elementary occupations|9",
                "occupation|Occupation (ISCO-08): Total|TOTAL",
                "activity|Economic activity (ISIC-Rev.4): X. Not elsewhere classified|",
                "activity|Economic activity (ISIC-Rev.3.1): G. Wholesale|",
                "activity|Economic activity (Broad sector): Services|",
                "activity|Occupation (ISCO-08): 9. Elementary occupations|",
                "occupation|Occupation (ISCO-88): 9. Elementary occupations|",
            })
    void readsEmploymentBySectionAndMajorGroupAndNothingElse(String by, String classification, String code) {
        String title = by.equals("activity")
                ? "Employment by sex and economic activity (thousands)"
                : "Employment by sex and occupation (thousands)";
        String file = HEAD.replace("\"time\"", "\"classif1.label\",\"time\"")
                + "\"Kenya\",\"LFS\",\"%s\",\"Sex: Total\",\"%s\",\"2019\",2480.5,,,\n"
                        .formatted(title, classification);
        IlostatTable table =
                IlostatTable.of(file, DataSet.ILOSTAT_EMPLOYMENT.indicators()).orElseThrow();
        assertEquals(
                code == null ? List.of() : List.of(code),
                table.figures().stream().map(NationalFigure::code).toList());
        assertEquals(code == null ? 1 : 0, table.badRows().size());
        assertEquals(List.of(), read(file).figures(), "a file of another data set");
    }

    @Test
    void isNoTableWithoutItsColumns() {
        for (String file : List.of("", HEAD.replace("obs_value", "value"))) {
            assertEquals(Optional.empty(), IlostatTable.of(file, DataSet.ILOSTAT_INFORMAL_EMPLOYMENT.indicators()));
        }
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
        IlostatTable table = read(Files.readString(Path.of(System.getProperty("minga.insight.ilostat-file"))));
        assertTrue(
                table.badRows().stream().allMatch(row -> row.problem().equals("obs_value is empty")),
                () -> table.badRows().toString());
        assertTrue(table.figures().size() > 1000);
    }

    private static IlostatTable read(String file) {
        return IlostatTable.of(file, DataSet.ILOSTAT_INFORMAL_EMPLOYMENT.indicators())
                .orElseThrow();
    }
}
