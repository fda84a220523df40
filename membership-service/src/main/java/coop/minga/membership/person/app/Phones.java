package coop.minga.membership.person.app;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.platform.problem.DomainFailure;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings phone numbers into the one form E.164.
 *
 * <p>Guarantee: the same phone has the same form however it was typed; what cannot be a number is refused, never kept
 * as it is.
 */
final class Phones {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    /** What the library calls "no region": then only numbers with + and country code can be read. */
    private static final String NO_REGION = "ZZ";

    private Phones() {}

    /** @param country in which numbers without + are dialled */
    static PersonDetails normalise(PersonDetails details, @Nullable String country) {
        List<ContactPoint> points = details.contactPoints();
        if (points.stream().noneMatch(each -> each.kind() == ContactKind.PHONE)) {
            return details;
        }
        return details.withContactPoints(IntStream.range(0, points.size())
                .mapToObj(i -> points.get(i).kind() == ContactKind.PHONE
                        ? points.get(i)
                                .withValue(normalise(points.get(i).value(), country, "/contactPoints/" + i + "/value"))
                        : points.get(i))
                .toList());
    }

    static String normalise(String phone, @Nullable String country, String pointer) {
        try {
            var number = NUMBERS.parse(phone, country == null ? NO_REGION : country);
            // Possible, not valid: the lists of number ranges are older than the numbers people are given.
            if (NUMBERS.isPossibleNumber(number)) {
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException unreadable) {
            // Without the cause: nobody reads it, and its message is of the library's.
            throw refused(pointer);
        }
        throw refused(pointer);
    }

    private static DomainFailure refused(String pointer) {
        return DomainFailure.at(
                PersonFailure.PHONE_INVALID, pointer, "Write a phone number with + and country code, such as +254….");
    }
}
