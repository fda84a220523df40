package coop.minga.gateway.insight.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What reports can be cut by.
 *
 * <p>Guarantee: of each worker a dimension tells exactly one value, {@code UNKNOWN} where nothing or two things are said;
 * so the cells along it add up to their margin. An affiliate is the exception: a worker may be in several.
 */
public enum Dimension {
    AFFILIATE("affiliate", "affiliate"),
    UNIT("unit", "unit"),
    SEX("sex", "sex"),
    AGE_BAND("age-band", "ageBand"),
    WORKER_GROUP("worker-group", "workerGroup"),
    OCCUPATION("occupation", "occupation"),
    ACTIVITY("activity", "activity"),
    STATUS_IN_EMPLOYMENT("status-in-employment", "statusInEmployment"),
    PLACE_OF_WORK("place-of-work", "placeOfWork"),
    FORMALITY("formality", "formality"),
    /** Whether the main job a year before was of the same formality; no report shows it by itself. */
    FORMALITY_CHANGE("formality-change", "formalityChange"),
    /** Whether the record tells a way to reach the person. */
    CONTACT("contact", "contact"),
    /** Whether the record tells an identifier. */
    IDENTIFIER("identifier", "identifier"),
    /** Whether another record may be of the same person. */
    DUPLICATE("duplicate", "duplicate"),
    /** Whether anybody has written the record in two years. */
    FRESHNESS("freshness", "freshness"),
    /** What a person says to belong to: one group, several, or nothing said. */
    SELF_DECLARED_GROUP("self-declared-group", "selfDeclaredGroup"),
    /** The rules by which formality was found. */
    RULE_SET("rule-set", "ruleSet"),
    CURRENCY("currency", "currency"),
    /** An organisation that the caller's is affiliated to. */
    PARENT("parent", "parent"),
    /** The end of a month, of the last twelve. */
    MONTH("month", "month");

    private final String code;
    private final String property;

    Dimension(String code, String property) {
        this.code = code;
        this.property = property;
    }

    /** As it is asked for, and as the database functions know it. */
    public String code() {
        return code;
    }

    /** As rows name it. */
    public String property() {
        return property;
    }

    /** Whether its values are ids of things with a name. */
    public boolean isNamed() {
        return this == AFFILIATE || this == UNIT || this == PARENT;
    }

    /** Whether its tables are given up before they hide anything that tells of workers by themselves. */
    public boolean givesWay() {
        return isSealed() || this == CONTACT || this == IDENTIFIER || this == DUPLICATE || this == FRESHNESS;
    }

    /** Whether not even the organisation that keeps the records may know it of anybody. */
    public boolean isSealed() {
        return this == SELF_DECLARED_GROUP;
    }

    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code.equals(code))
                .findFirst();
    }

    /** A cut as one word, such as {@code sex,age-band}. */
    public static String codes(Set<Dimension> cut) {
        return setOf(cut).stream().map(Dimension::code).collect(Collectors.joining(","));
    }

    /** Reads such a word; empty when one of its codes is unknown. */
    public static Optional<Set<Dimension>> ofCodes(String codes) {
        EnumSet<Dimension> cut = EnumSet.noneOf(Dimension.class);
        for (String code : codes.isEmpty() ? new String[0] : codes.split(",", -1)) {
            Optional<Dimension> known = of(code);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            cut.add(known.get());
        }
        return Optional.of(cut);
    }

    /** An empty set when there are none, unlike {@link EnumSet#copyOf}. */
    public static EnumSet<Dimension> setOf(Iterable<Dimension> dimensions) {
        EnumSet<Dimension> set = EnumSet.noneOf(Dimension.class);
        dimensions.forEach(set::add);
        return set;
    }

    /** The dimensions without the affiliate, whose place in a table is told by {@link Place}. */
    public static EnumSet<Dimension> withoutAffiliate(Set<Dimension> dimensions) {
        EnumSet<Dimension> set = setOf(dimensions);
        set.remove(AFFILIATE);
        return set;
    }
}
