package coop.minga.platform.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Columns side by side, each stacked of the same parts: what is due when, how old what is.
 *
 * <p>Guarantee: draws the figures it is given and reckons none; the same figures make the same picture, for the font comes
 * along.
 *
 * @param unit in which the figures count: a currency
 * @param labels below the columns, from left to right; at least one
 */
public record ColumnChart(String title, String unit, List<String> labels, List<Part> parts) {
    public static final String PNG = "image/png";

    private static final int WIDTH = 900;
    private static final int HEIGHT = 450;
    /** More, as days, would run into each other. */
    private static final int MOST_LABELS = 9;

    /** Told apart in grey, and by those who do not see red. */
    private static final Color[] COLOURS = {
        new Color(0x1B4F72), new Color(0xE59866), new Color(0x7DCEA0), new Color(0x641E16), new Color(0x85929E)
    };

    private static final Font FONT = font();

    /**
     * What the columns are made of.
     *
     * @param figures one for each column, none negative
     */
    public record Part(String name, List<BigDecimal> figures) {
        public Part {
            figures = List.copyOf(figures);
        }
    }

    public ColumnChart {
        labels = List.copyOf(labels);
        parts = List.copyOf(parts);
        int columns = labels.size();
        if (columns == 0 || parts.stream().anyMatch(part -> part.figures().size() != columns)) {
            throw new IllegalArgumentException("Each part has a figure for each of the columns.");
        }
    }

    /** The picture, 900 by 450 pixels. */
    public byte[] png() {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .yAxisTitle(unit)
                .build();
        CategoryStyler styler = chart.getStyler();
        styler.setStacked(true);
        styler.setSeriesColors(COLOURS);
        styler.setXAxisMaxLabelCount(MOST_LABELS);
        styler.setYAxisDecimalPattern("#,##0.##");
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setChartTitleFont(FONT.deriveFont(Font.BOLD, 18));
        styler.setAxisTitleFont(FONT.deriveFont(14f));
        styler.setAxisTickLabelsFont(FONT.deriveFont(12f));
        styler.setLegendFont(FONT.deriveFont(14f));
        parts.forEach(part -> chart.addSeries(part.name(), labels, part.figures()));
        try {
            return BitmapEncoder.getBitmapBytes(chart, BitmapFormat.PNG);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture could not be written to memory.", impossible);
        }
    }

    private static Font font() {
        try (InputStream file = Objects.requireNonNull(
                ColumnChart.class.getResourceAsStream("/font-fallback/LiberationSans-Regular.ttf"),
                "OpenPDF brings Liberation Sans")) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException("The font cannot be read.", broken);
        }
    }
}
