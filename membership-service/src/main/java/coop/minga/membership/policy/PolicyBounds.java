package coop.minga.membership.policy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which values a policy can have, and which it has until somebody decides.
 *
 * <p>Guarantee: the default is within the bounds; a number has a minimum and a maximum, everything else its choices.
 */
public record PolicyBounds(
        PolicyUnit unit,
        String defaultValue,
        @Nullable Long minimum,
        @Nullable Long maximum,
        List<String> choices) {
    private static final String NUMBER = "0|[1-9][0-9]{0,17}";

    public PolicyBounds {
        choices = List.copyOf(choices);
    }

    static PolicyBounds days(long byDefault, long minimum, long maximum) {
        return number(PolicyUnit.DAYS, byDefault, minimum, maximum);
    }

    static PolicyBounds count(long byDefault, long minimum, long maximum) {
        return number(PolicyUnit.COUNT, byDefault, minimum, maximum);
    }

    static PolicyBounds percent(long byDefault) {
        return percent(byDefault, 100);
    }

    static PolicyBounds percent(long byDefault, long maximum) {
        return number(PolicyUnit.PERCENT, byDefault, 0, maximum);
    }

    static PolicyBounds yesNo(boolean byDefault) {
        return new PolicyBounds(PolicyUnit.YES_NO, byDefault ? "YES" : "NO", null, null, List.of("YES", "NO"));
    }

    static PolicyBounds choice(String byDefault, String... others) {
        List<String> all =
                Stream.concat(Stream.of(byDefault), Stream.of(others)).toList();
        return new PolicyBounds(PolicyUnit.CHOICE, byDefault, null, null, all);
    }

    private static PolicyBounds number(PolicyUnit unit, long byDefault, long minimum, long maximum) {
        return new PolicyBounds(unit, Long.toString(byDefault), minimum, maximum, List.of());
    }

    /** Whether this may be the value; a number is written without a sign and without leading zeros. */
    public boolean admits(String value) {
        if (minimum == null || maximum == null) {
            return choices.contains(value);
        }
        return value.matches(NUMBER) && Long.parseLong(value) >= minimum && Long.parseLong(value) <= maximum;
    }

    /** What may be the value, in words. */
    public String described() {
        return minimum == null
                ? "Write one of %s.".formatted(choices)
                : "Write a whole number from %d to %d.".formatted(minimum, maximum);
    }
}
