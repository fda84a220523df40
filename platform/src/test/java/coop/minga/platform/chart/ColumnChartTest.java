package coop.minga.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import coop.minga.platform.chart.ColumnChart.Part;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ColumnChartTest {
    private static final Color FIRST = new Color(0x1B4F72);
    private static final Color SECOND = new Color(0xE59866);

    @Test
    void theAreasAreAsLargeAsTheFigures() throws IOException {
        BufferedImage drawn = draw(new ColumnChart(
                "What is due",
                "KES",
                List.of("2026-01-31", "2026-02-28"),
                List.of(part("principal", "300", "300"), part("interest", "200", "100"))));
        assertThat(List.of(drawn.getWidth(), drawn.getHeight())).containsExactly(900, 450);
        double principal = pixels(drawn, FIRST);
        assertThat(pixels(drawn, SECOND) / principal).isEqualTo(0.5, within(0.05));
    }

    @Test
    void aLongScheduleIsStillDrawn() throws IOException {
        List<String> days = IntStream.range(0, 360).mapToObj(Integer::toString).toList();
        var chart = new ColumnChart(
                "Thirty years", "KES", days, List.of(new Part("principal", Collections.nCopies(360, BigDecimal.TEN))));
        assertThat(pixels(draw(chart), FIRST)).isGreaterThan(50_000);
    }

    @Test
    void theSameFiguresMakeTheSamePicture() {
        var chart = new ColumnChart("One", "KES", List.of("a"), List.of(part("b", "1")));
        assertThat(chart.png()).isEqualTo(chart.png());
    }

    @Test
    void refusesPartsThatDoNotMatchTheColumns() {
        assertThatThrownBy(() -> new ColumnChart("One", "KES", List.of("a", "b"), List.of(part("c", "1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Part part(String name, String... figures) {
        return new Part(name, List.of(figures).stream().map(BigDecimal::new).toList());
    }

    private static BufferedImage draw(ColumnChart chart) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(chart.png()));
    }

    private static long pixels(BufferedImage image, Color colour) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .filter(pixel -> pixel == colour.getRGB())
                .count();
    }
}
