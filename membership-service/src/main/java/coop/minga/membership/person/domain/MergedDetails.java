package coop.minga.membership.person.domain;

import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.SelfDeclaredGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the details of two records become when they are merged, and when they are parted again.
 *
 * <p>Guarantee: parted directly after the merge, the kept record says what it said before, to the letter; parted later,
 * it keeps what was written since, and what came from the absorbed one goes back with it.
 */
public final class MergedDetails {
    private MergedDetails() {}

    /** The kept record, with what it does not know added from the absorbed one. */
    public static PersonDetails of(PersonDetails kept, PersonDetails absorbed) {
        return new PersonDetails(
                kept.names(),
                or(kept.birth(), absorbed.birth()),
                or(kept.sex(), absorbed.sex()),
                united(kept.languages(), absorbed.languages()),
                ContactPoint.united(united(kept.contactPoints(), absorbed.contactPoints())),
                Identifier.united(kept.identifiers(), absorbed.identifiers()),
                or(kept.householdId(), absorbed.householdId()),
                united(kept.externalIds(), absorbed.externalIds()),
                unitedGroups(kept.selfDeclaredGroups(), absorbed.selfDeclaredGroups()),
                or(kept.nextOfKin(), absorbed.nextOfKin()),
                or(kept.homeUnitId(), absorbed.homeUnitId()));
    }

    /**
     * The kept record without the absorbed one.
     *
     * @param before what it said before the merge
     * @param after what it said directly after
     * @param now what it says at last
     */
    public static PersonDetails parted(PersonDetails before, PersonDetails after, PersonDetails now) {
        return new PersonDetails(
                now.names(),
                parted(before, after, now, PersonDetails::birth),
                parted(before, after, now, PersonDetails::sex),
                partedList(before, after, now, PersonDetails::languages, Function.identity()),
                partedList(before, after, now, PersonDetails::contactPoints, ContactPoint::destination),
                partedList(before, after, now, PersonDetails::identifiers, Identifier::number),
                parted(before, after, now, PersonDetails::householdId),
                partedList(before, after, now, PersonDetails::externalIds, Function.identity()),
                parted(before, after, now, PersonDetails::selfDeclaredGroups),
                parted(before, after, now, PersonDetails::nextOfKin),
                parted(before, after, now, PersonDetails::homeUnitId));
    }

    private static <T> @Nullable T or(@Nullable T kept, @Nullable T absorbed) {
        return kept == null ? absorbed : kept;
    }

    private static <T> List<T> united(List<T> kept, List<T> absorbed) {
        return Stream.concat(kept.stream(), absorbed.stream()).distinct().toList();
    }

    private static @Nullable List<SelfDeclaredGroup> unitedGroups(
            @Nullable List<SelfDeclaredGroup> kept, @Nullable List<SelfDeclaredGroup> absorbed) {
        if (kept == null || absorbed == null) {
            return or(kept, absorbed);
        }
        return united(kept, absorbed);
    }

    private static <T> @Nullable T parted(
            PersonDetails before, PersonDetails after, PersonDetails now, Function<PersonDetails, @Nullable T> field) {
        T said = field.apply(now);
        return Objects.equals(said, field.apply(after)) ? field.apply(before) : said;
    }

    private static <T, K> List<T> partedList(
            PersonDetails before,
            PersonDetails after,
            PersonDetails now,
            Function<PersonDetails, List<T>> field,
            Function<T, K> key) {
        List<T> said = field.apply(now);
        if (said.equals(field.apply(after))) {
            return field.apply(before);
        }
        Map<K, T> own = byKey(field.apply(before), key);
        Map<K, T> merged = byKey(field.apply(after), key);
        List<T> kept = new ArrayList<>();
        for (T each : said) {
            K name = key.apply(each);
            T then = merged.get(name);
            if (then == null) {
                kept.add(each);
            } else if (own.containsKey(name)) {
                kept.add(each.equals(then) ? Objects.requireNonNull(own.get(name)) : each);
            }
        }
        return List.copyOf(kept);
    }

    private static <T, K> Map<K, T> byKey(List<T> list, Function<T, K> key) {
        Map<K, T> found = new LinkedHashMap<>();
        list.forEach(each -> found.put(key.apply(each), each));
        return found;
    }
}
