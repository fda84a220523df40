package coop.minga.membership.imports.app;

import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.Sex;
import coop.minga.platform.imports.RowFailure;
import coop.minga.platform.imports.RowValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person out of a row.
 *
 * <p>Guarantee: no effect; every refusal names the column.
 */
final class PersonFields {
    static final Set<String> ALL = Set.of(
            "names.given",
            "names.family",
            "names.other",
            "names.preferred",
            "birth.date",
            "birth.year",
            "birth.month",
            "birth.day",
            "sex",
            "household",
            "address.street",
            "address.city",
            "address.region",
            "address.postcode",
            "address.country",
            "email",
            "phone",
            "identifier.scheme",
            "identifier.country",
            "identifier.value",
            "identifier.verified",
            "externalIds");
    private static final List<String> SEXES =
            Stream.of(Sex.values()).map(Enum::name).toList();

    private PersonFields() {}

    static PersonDetails read(RowValues values) {
        PersonNames names = values.within(
                "names",
                () -> new PersonNames(
                        values.text("names.given"),
                        values.text("names.family"),
                        values.text("names.other"),
                        values.text("names.preferred")));
        String sex = values.code("sex", SEXES);
        return new PersonDetails(
                names,
                birth(values),
                sex == null ? null : Sex.valueOf(sex),
                List.of(),
                contactPoints(values),
                identifiers(values),
                null,
                values.all("externalIds"),
                null,
                null,
                null);
    }

    private static @Nullable BirthDate birth(RowValues values) {
        LocalDate date = values.date("birth.date");
        Integer year = values.number("birth.year", 0, 9999);
        Integer month = values.number("birth.month", 0, 99);
        Integer day = values.number("birth.day", 0, 99);
        if (date != null) {
            return values.within(
                    "birth.date", () -> new BirthDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
        }
        if (year == null) {
            if (month == null && day == null) {
                return null;
            }
            throw values.refused(RowFailure.VALUE_MISSING, "birth.year", "A month or a day of birth needs its year.");
        }
        return values.within("birth", () -> new BirthDate(year, month, day));
    }

    private static List<ContactPoint> contactPoints(RowValues values) {
        List<ContactPoint> found = new ArrayList<>();
        String address = Stream.of("street", "city", "region", "postcode", "country")
                .map(part -> values.text("address." + part))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        if (!address.isEmpty()) {
            found.add(values.within("address.street", () -> ContactPoint.of(ContactKind.POSTAL, address)));
        }
        for (String email : values.all("email")) {
            found.add(values.within("email", () -> ContactPoint.of(ContactKind.EMAIL, email)));
        }
        for (String phone : values.all("phone")) {
            found.add(values.within("phone", () -> ContactPoint.of(ContactKind.PHONE, phone)));
        }
        return found;
    }

    private static List<Identifier> identifiers(RowValues values) {
        String number = values.text("identifier.value");
        if (number == null) {
            return List.of();
        }
        String scheme = values.required("identifier.scheme");
        String country = values.country("identifier.country");
        if (country == null) {
            throw values.refused(
                    RowFailure.VALUE_MISSING, "identifier.country", "An identifier needs the country that gave it.");
        }
        boolean isVerified = values.flag("identifier.verified");
        return List.of(values.within("identifier", () -> new Identifier(scheme, country, number, isVerified)));
    }
}
