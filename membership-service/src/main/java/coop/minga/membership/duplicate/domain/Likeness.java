package coop.minga.membership.duplicate.domain;

import coop.minga.membership.household.HouseholdId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person is compared by.
 *
 * <p>Guarantee: without a name in common two are never alike: a household shares its phone, and twins their birth.
 *
 * @param sounds of each word of the names, folded; a word without one is only like itself
 */
public record Likeness(
        Map<String, Set<String>> sounds,
        @Nullable Birth birth,
        @Nullable String sex,
        Set<String> phones,
        Set<String> emails,
        @Nullable HouseholdId household) {

    /** When somebody was born, as precisely as it is known. */
    public record Birth(
            int year, @Nullable Integer month, @Nullable Integer day) {}

    /** What the two agree and disagree in; empty where their names are not alike. */
    public Set<Component> compare(Likeness other) {
        Optional<Component> name = name(other);
        if (name.isEmpty()) {
            return Set.of();
        }
        Set<Component> components = EnumSet.of(name.get());
        birth(other).ifPresent(components::add);
        if (sex != null && other.sex != null && !sex.equals(other.sex)) {
            components.add(Component.OTHER_SEX);
        }
        if (!Collections.disjoint(phones, other.phones)) {
            components.add(Component.SAME_PHONE);
        }
        if (!Collections.disjoint(emails, other.emails)) {
            components.add(Component.SAME_EMAIL);
        }
        if (household != null && household.equals(other.household)) {
            components.add(Component.SAME_HOUSEHOLD);
        }
        return components;
    }

    /** Between 0 and 100. */
    public static int score(Set<Component> components) {
        return Math.clamp(components.stream().mapToInt(Component::weight).sum(), 0, 100);
    }

    private Optional<Component> name(Likeness other) {
        Set<String> own = sounds.keySet();
        Set<String> others = other.sounds.keySet();
        if (own.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        if (own.equals(others)) {
            return Optional.of(Component.SAME_NAME);
        }
        if (own.containsAll(others) || others.containsAll(own)) {
            return Optional.of(Component.NAME_CONTAINED);
        }
        boolean alike = own.size() <= others.size() ? soundsWithin(other) : other.soundsWithin(this);
        return alike ? Optional.of(Component.SIMILAR_NAME) : Optional.empty();
    }

    private boolean soundsWithin(Likeness other) {
        return sounds.entrySet().stream()
                .allMatch(word -> other.sounds.containsKey(word.getKey())
                        || other.sounds.values().stream()
                                .anyMatch(each -> !Collections.disjoint(each, word.getValue())));
    }

    private Optional<Component> birth(Likeness other) {
        if (birth == null || other.birth == null) {
            return Optional.empty();
        }
        if (birth.year() != other.birth.year()) {
            return Optional.of(Component.OTHER_BIRTH);
        }
        if (birth.month() == null || other.birth.month() == null) {
            return Optional.of(Component.SAME_BIRTH_YEAR);
        }
        if (!birth.month().equals(other.birth.month())) {
            return Optional.of(Component.OTHER_BIRTH);
        }
        if (birth.day() == null || other.birth.day() == null) {
            return Optional.of(Component.SAME_BIRTH_MONTH);
        }
        return Optional.of(birth.day().equals(other.birth.day()) ? Component.SAME_BIRTH_DAY : Component.OTHER_BIRTH);
    }
}
