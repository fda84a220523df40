package coop.minga.membership.duplicate.domain;

/**
 * One thing two records agree or disagree in, with what it weighs.
 *
 * <p>Guarantee: says which field it is about and nothing of what stands there.
 */
public enum Component {
    SAME_NAME(50, "Both have the same names, in whichever order and spelling of accents."),
    NAME_CONTAINED(40, "All names of one are among the names of the other."),
    SIMILAR_NAME(35, "All names of one sound like names of the other."),
    SAME_BIRTH_DAY(35, "Both were born on the same day."),
    SAME_BIRTH_MONTH(25, "Both were born in the same month; the day of one is not known."),
    SAME_BIRTH_YEAR(15, "Both were born in the same year; more of one is not known."),
    SAME_PHONE(25, "Both can be reached under the same phone."),
    SAME_EMAIL(25, "Both can be reached under the same e-mail address."),
    SAME_HOUSEHOLD(20, "Both belong to the same household."),
    OTHER_BIRTH(-50, "They were born at different times."),
    OTHER_SEX(-25, "They are of different sex.");

    private final int weight;
    private final String meaning;

    Component(int weight, String meaning) {
        this.weight = weight;
        this.meaning = meaning;
    }

    public int weight() {
        return weight;
    }

    public String meaning() {
        return meaning;
    }
}
