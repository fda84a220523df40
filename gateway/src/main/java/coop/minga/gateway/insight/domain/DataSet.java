package coop.minga.gateway.insight.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the administration brings in of others, by the name that reports give it among their sources.
 *
 * <p>Guarantee: an indicator belongs to one data set.
 */
public enum DataSet {
    ILOSTAT_INFORMAL_EMPLOYMENT("ilostat-informal-employment"),
    ILOSTAT_EMPLOYMENT("ilostat-employment");

    private final String code;

    DataSet(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public Set<NationalIndicator> indicators() {
        return Arrays.stream(NationalIndicator.values())
                .filter(indicator -> indicator.dataSet() == this)
                .collect(Collectors.toSet());
    }
}
