package coop.minga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who loads the demonstration finds something in every report. */
class DemonstrationTest {
    private final RunningStack stack = RunningStack.get();

    @ParameterizedTest
    @CsvSource({
        "analyst@confederation, R01?scope=affiliates&by=affiliate, workers",
        "analyst@confederation, R04?scope=affiliates&by=affiliate, declared",
        "analyst@confederation, R04?scope=affiliates&by=affiliate, verified",
        "analyst@confederation, R10?scope=affiliates&by=affiliate, workers",
        "analyst@vendors-union, R10?scope=own&by=occupation, workers",
        "analyst@vendors-union, R11?scope=own&by=formality, workers",
        "analyst@vendors-union, R30?scope=own&by=unit, records",
        "analyst@vendors-union, R32?scope=own&by=currency, medianMinor",
        "analyst@vendors-alliance, R35?scope=affiliates, workers",
        "analyst@fish-sellers, R35?scope=own, workers"
    })
    void everyReportHasFigures(String who, String report, String figure) {
        JsonNode rows = stack.ofDemonstration(who)
                .get("/api/v1/reports/" + report)
                .expect(200)
                .json()
                .at("/figures/rows");
        assertThat(stream(rows))
                .as(report)
                .anySatisfy(row -> assertThat(row.path(figure).asLong()).isPositive());
    }

    /** Small overlaps of the demonstration's organisations must not hide how many there are. */
    @Test
    void theConfederationReadsHowManyWomenAndMenThereAre() {
        JsonNode figures = stack.ofDemonstration("analyst@confederation")
                .get("/api/v1/reports/R01?scope=affiliates&by=sex")
                .expect(200)
                .json()
                .path("figures");
        assertThat(figures.at("/total/workers").asLong())
                .isGreaterThan(400)
                .isEqualTo(stream(figures.path("rows"))
                        .mapToLong(row -> row.path("workers").asLong())
                        .sum());
    }

    @Test
    void formalityStandsBesideTheNationalRates() {
        JsonNode report = stack.ofDemonstration("analyst@vendors-union")
                .get("/api/v1/reports/R11?scope=own&by=formality")
                .expect(200)
                .json();
        assertThat(stream(report.at("/figures/rows"))
                        .map(row -> row.path("formality").asText()))
                .contains("FORMAL", "INFORMAL");
        assertThat(stream(report.path("beside"))
                        .filter(rate -> rate.path("country").asText().equals("KE"))
                        .map(rate -> List.of(
                                rate.path("year").asInt(),
                                rate.path("sex").asText(),
                                rate.path("percent").decimalValue().toPlainString())))
                .contains(
                        List.of(2019, "TOTAL", "86.489"),
                        List.of(2019, "MALE", "83.125"),
                        List.of(2019, "FEMALE", "90.187"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
