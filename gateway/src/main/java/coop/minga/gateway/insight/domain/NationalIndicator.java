package coop.minga.gateway.insight.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ILOSTAT publishes that reports show beside their figures.
 *
 * <p>Guarantee: the titles and the forms of classifications are those of ILOSTAT's files with labels.
 */
public enum NationalIndicator {
    INFORMAL_EMPLOYMENT(DataSet.ILOSTAT_INFORMAL_EMPLOYMENT, "Informal employment rate by sex (%)", ""),
    EMPLOYMENT_BY_ACTIVITY(
            DataSet.ILOSTAT_EMPLOYMENT,
            "Employment by sex and economic activity (thousands)",
            "Economic activity \\(ISIC-Rev\\.4\\): (?:([A-U])\\. .+|Total)"),
    EMPLOYMENT_BY_OCCUPATION(
            DataSet.ILOSTAT_EMPLOYMENT,
            "Employment by sex and occupation (thousands)",
            "Occupation \\(ISCO-08\\): (?:([0-9])\\. .+|Total)");

    private final DataSet dataSet;
    private final String title;
    private final Pattern classification;

    NationalIndicator(DataSet dataSet, String title, String classification) {
        this.dataSet = dataSet;
        this.title = title;
        this.classification = Pattern.compile(classification);
    }

    DataSet dataSet() {
        return dataSet;
    }

    public String title() {
        return title;
    }

    /** A share of workers, of which there are at most a hundred in a hundred; otherwise thousands of them. */
    public boolean isPercentage() {
        return this == INFORMAL_EMPLOYMENT;
    }

    /** The code behind a label; empty for a classification that is not shown here, such as an older one. */
    Optional<String> codeOf(String label) {
        Matcher matcher = classification.matcher(label);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                matcher.groupCount() == 1 && matcher.group(1) != null ? matcher.group(1) : NationalFigure.TOTAL);
    }
}
