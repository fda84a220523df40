package coop.minga.membership.person;

import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.platform.problem.DomainFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A number some authority gave a person.
 *
 * <p>Guarantee: scheme and country are codes in capital letters; {@link #normalised} is the same for every way to write
 * the number.
 */
@Schema(name = "Identifier")
public record Identifier(
        @Schema(required = true, examples = "NATIONAL_ID") String scheme,

        @Schema(required = true, description = "ISO 3166, two letters.", examples = "KE")
        String country,

        @Schema(required = true) String value,

        @Schema(description = "Whether somebody of the organisation has seen the document.")
        Boolean verified) {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public Identifier {
        // Boxed, for a reader of JSON gives null where nothing was said, and nothing said means no.
        verified = verified != null && verified;
        scheme = Text.required(scheme, 40, "/scheme").toUpperCase(Locale.ROOT);
        country = Text.required(country, 2, "/country").toUpperCase(Locale.ROOT);
        value = Text.required(value, 100, "/value");
        if (!scheme.matches("[A-Z0-9][A-Z0-9_-]*")) {
            throw invalid("/scheme", "A scheme is a word of letters, digits, - and _, such as NATIONAL_ID.");
        }
        if (!COUNTRIES.contains(country)) {
            throw invalid("/country", "Write two letters of ISO 3166, such as KE.");
        }
        if (normalise(value).isEmpty()) {
            throw invalid("/value", "An identifier has letters or digits.");
        }
    }

    /** The value without what people add or leave out when they write it down: case, blanks, dashes, slashes. */
    public String normalised() {
        return normalise(value);
    }

    /** Each number once, verified if it is in one of the lists. */
    public static List<Identifier> united(List<Identifier> known, List<Identifier> others) {
        Map<List<String>, Identifier> united = new LinkedHashMap<>();
        Stream.concat(known.stream(), others.stream())
                .forEach(each -> united.merge(each.number(), each, (one, other) -> one.verified ? one : other));
        return List.copyOf(united.values());
    }

    /** What makes it the number of this authority, verified or not. */
    public List<String> number() {
        return List.of(scheme, country, normalised());
    }

    public Identifier unverified() {
        return new Identifier(scheme, country, value, false);
    }

    /** Whether both are the same number of the same authority, verified or not. */
    public boolean isSameNumberAs(Identifier other) {
        return number().equals(other.number());
    }

    private static String normalise(String value) {
        return value.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static DomainFailure invalid(String pointer, String detail) {
        return DomainFailure.at(PersonFailure.IDENTIFIER_INVALID, pointer, detail);
    }
}
