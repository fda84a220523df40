package coop.minga.gateway.insight.domain;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the ISO 3166-1 code of a country by the name that the ILO gives it in English.
 *
 * <p>Guarantee: one code or none, never a guess; accents, case and the form of quotation marks do not matter.
 */
final class Countries {
    /** Where the ILO says it otherwise than the common locale data. */
    private static final Map<String, String> OF_THE_ILO = Map.ofEntries(
            Map.entry("Bolivia (Plurinational State of)", "BO"),
            Map.entry("Brunei Darussalam", "BN"),
            Map.entry("Cabo Verde", "CV"),
            Map.entry("Congo", "CG"),
            Map.entry("Congo, Democratic Republic of the", "CD"),
            Map.entry("Côte d'Ivoire", "CI"),
            Map.entry("Democratic People's Republic of Korea", "KP"),
            Map.entry("Hong Kong, China", "HK"),
            Map.entry("Iran (Islamic Republic of)", "IR"),
            Map.entry("Lao People's Democratic Republic", "LA"),
            Map.entry("Macao, China", "MO"),
            Map.entry("Macau, China", "MO"),
            Map.entry("Micronesia (Federated States of)", "FM"),
            Map.entry("Myanmar", "MM"),
            Map.entry("Occupied Palestinian Territory", "PS"),
            Map.entry("Republic of Korea", "KR"),
            Map.entry("Republic of Moldova", "MD"),
            Map.entry("Russian Federation", "RU"),
            Map.entry("Syrian Arab Republic", "SY"),
            Map.entry("Taiwan, China", "TW"),
            Map.entry("Tanzania, United Republic of", "TZ"),
            Map.entry("Türkiye", "TR"),
            Map.entry("United Kingdom of Great Britain and Northern Ireland", "GB"),
            Map.entry("United States of America", "US"),
            Map.entry("Venezuela (Bolivarian Republic of)", "VE"),
            Map.entry("Viet Nam", "VN"));

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static Optional<String> codeOf(String name) {
        return Optional.ofNullable(CODES.get(plain(name)));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(plain(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code);
        }
        OF_THE_ILO.forEach((name, code) -> codes.put(plain(name), code));
        return Map.copyOf(codes);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('\u2019', '\'')
                .replace("&", "and")
                .replaceAll("\\bSt\\.? ", "Saint ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
