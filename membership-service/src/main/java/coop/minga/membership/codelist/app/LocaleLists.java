package coop.minga.membership.codelist.app;

import coop.minga.membership.codelist.CodeListName;
import coop.minga.membership.codelist.domain.Code;
import coop.minga.membership.codelist.domain.CodeList;
import coop.minga.membership.codelist.domain.TitleLanguage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The lists the Java runtime brings: countries and currencies, with the titles of the Unicode CLDR.
 *
 * <p>Guarantee: the version names the runtime, whose update is what changes them.
 */
final class LocaleLists {
    private static final String SOURCE = "ISO %s in the Java runtime, titles of the Unicode CLDR";

    private LocaleLists() {}

    static CodeList countries() {
        List<Code> codes = Arrays.stream(Locale.getISOCountries())
                .sorted()
                .map(country -> {
                    Locale place = Locale.of("", country);
                    return new Code(country, null, 1, titles(place::getDisplayCountry), null);
                })
                .toList();
        return list(CodeListName.COUNTRIES, "Countries", "3166-1", codes);
    }

    /** The currencies that are money somewhere; metals, funds and those of the past are left out. */
    static CodeList currencies() {
        List<Code> codes = Arrays.stream(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .distinct()
                .map(currency -> new Code(
                        currency.getCurrencyCode(),
                        null,
                        1,
                        titles(currency::getDisplayName),
                        currency.getDefaultFractionDigits()))
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
        return list(CodeListName.CURRENCIES, "Currencies", "4217", codes);
    }

    private static CodeList list(CodeListName name, String title, String standard, List<Code> codes) {
        return CodeList.of(
                name,
                title,
                "jdk-" + System.getProperty("java.version"),
                SOURCE.formatted(standard),
                LocalDate.parse(Objects.requireNonNull(System.getProperty("java.version.date"))),
                codes);
    }

    private static Map<TitleLanguage, String> titles(Function<Locale, String> title) {
        Map<TitleLanguage, String> titles = new EnumMap<>(TitleLanguage.class);
        for (TitleLanguage language : TitleLanguage.values()) {
            titles.put(language, title.apply(language.locale()));
        }
        return titles;
    }
}
