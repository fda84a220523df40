package coop.minga.platform.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Says what is wrong with the text of a query parameter.
 *
 * <p>Guarantee: what it lets pass, the framework can read and the database can compare with; left to itself the
 * framework answers 404 to a value it cannot read, as if the whole list were not there.
 */
final class QueryValue {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private QueryValue() {}

    /** What the parameter takes, if this text is not it. */
    static Optional<String> fault(Class<?> type, String text) {
        try {
            return isReadable(type, text) ? Optional.empty() : Optional.of(expected(type));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.of(expected(type));
        }
    }

    private static boolean isReadable(Class<?> type, String text) {
        if (type == LocalDate.class) {
            LocalDate day = LocalDate.parse(text);
            return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
        }
        if (type == Instant.class) {
            int year = Instant.parse(text).atOffset(ZoneOffset.UTC).getYear();
            return year >= FIRST_DAY.getYear() && year <= LAST_DAY.getYear();
        }
        if (type == UUID.class) {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        }
        if (type == Boolean.class || type == boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        if (type == Integer.class || type == int.class) {
            Integer.parseInt(text);
            return true;
        }
        return !type.isEnum()
                || Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> ((Enum<?>) constant).name().equals(text));
    }

    private static String expected(Class<?> type) {
        if (type == LocalDate.class) {
            return "Write a day such as 2026-03-31.";
        }
        if (type == Instant.class) {
            return "Write an instant in UTC such as 2026-03-31T22:59:59Z.";
        }
        if (type == UUID.class) {
            return "Write an id, a UUID.";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "Write true or false.";
        }
        if (type.isEnum()) {
            return "Write one of " + Arrays.toString(type.getEnumConstants()) + ".";
        }
        return "Write a whole number of at most nine digits.";
    }
}
