package coop.minga.membership.membership.domain;

import coop.minga.platform.problem.DomainFailure;
import java.util.Locale;

/**
 * The number on a member's card.
 *
 * <p>Guarantee: 1 to 40 visible characters, single spaces between them; unique in its organisation and never reused.
 */
public record MemberNumber(String value) {
    private static final int LONGEST = 40;

    public MemberNumber {
        value = normalised(value);
        if (!isValid(value)) {
            throw invalid();
        }
    }

    /** Whether a text can be a member number. */
    public static boolean isValid(String text) {
        String value = normalised(text);
        return !value.isEmpty() && value.length() <= LONGEST && value.chars().noneMatch(Character::isISOControl);
    }

    public static DomainFailure invalid() {
        return DomainFailure.at(
                MembershipFailure.MEMBER_NUMBER_INVALID,
                "/memberNumber",
                "Write 1 to 40 visible characters, or leave it out and a number is given.");
    }

    private static String normalised(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The form of the numbers the organisation's counter gives. */
    public static MemberNumber ofCounter(long count) {
        return new MemberNumber(String.format(Locale.ROOT, "%06d", count));
    }
}
