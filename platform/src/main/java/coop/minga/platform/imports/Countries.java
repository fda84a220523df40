package coop.minga.platform.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a country by its code or by a name people write.
 *
 * <p>Guarantee: names are those of the Java runtime in English, French, Spanish and Portuguese, without accents and
 * punctuation, and a few older or shorter ones; what is ambiguous is not guessed.
 */
final class Countries {
    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    static Optional<String> find(String text) {
        return Optional.ofNullable(BY_NAME.get(plain(text)));
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            for (String language : List.of("en", "fr", "es", "pt")) {
                names.put(plain(country.getDisplayCountry(Locale.of(language))), code);
            }
        }
        Map.of(
                        "UK", "GB",
                        "Great Britain", "GB",
                        "USA", "US",
                        "United States of America", "US",
                        "Ivory Coast", "CI",
                        "Swaziland", "SZ",
                        "Democratic Republic of the Congo", "CD",
                        "Democratic Republic of Congo", "CD",
                        "Turkey", "TR",
                        "Cape Verde", "CV")
                .forEach((name, code) -> names.put(plain(name), code));
        // Last, so that a code is never taken for a name.
        for (String code : Locale.getISOCountries()) {
            names.put(plain(code), code);
        }
        return names;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
