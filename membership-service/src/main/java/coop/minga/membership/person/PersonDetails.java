package coop.minga.membership.person;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.person.domain.PersonFailure;
import coop.minga.membership.unit.UnitId;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.problem.PlatformFailure;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything an organisation records of a person.
 *
 * <p>Guarantee: valid in itself, with nothing but a name required; what needs the organisation (the country of a phone,
 * the household) is checked where it is recorded.
 *
 * @param selfDeclaredGroups null where nothing was said of them; a correction then leaves what is recorded
 */
public record PersonDetails(
        PersonNames names,
        @Nullable BirthDate birth,
        @Nullable Sex sex,
        List<String> languages,
        List<ContactPoint> contactPoints,
        List<Identifier> identifiers,
        @Nullable HouseholdId householdId,
        List<String> externalIds,
        @Nullable List<SelfDeclaredGroup> selfDeclaredGroups,
        @Nullable NextOfKin nextOfKin,
        @Nullable UnitId homeUnitId) {
    private static final int MOST = 20;
    private static final int LONGEST_EXTERNAL_ID = 200;

    public PersonDetails {
        if (names == null) {
            throw DomainFailure.at(PersonFailure.NAME_MISSING, "/names", "One name is enough, but one is needed.");
        }
        atMost(languages, "/languages");
        atMost(contactPoints, "/contactPoints");
        atMost(identifiers, "/identifiers");
        atMost(externalIds, "/externalIds");
        languages = checked(languages, "/languages", PersonDetails::language);
        // A number that is listed twice could be used by the less careful of its rules.
        contactPoints = ContactPoint.united(contactPoints);
        identifiers = List.copyOf(identifiers);
        refuseTwice(identifiers);
        selfDeclaredGroups = selfDeclaredGroups == null ? null : groups(selfDeclaredGroups);
        externalIds = checked(
                externalIds, "/externalIds", (text, pointer) -> Text.required(text, LONGEST_EXTERNAL_ID, pointer));
    }

    /** Nothing known but a name; the start of every shorter way to say who somebody is. */
    public static PersonDetails of(PersonNames names) {
        return new PersonDetails(names, null, null, List.of(), List.of(), List.of(), null, List.of(), null, null, null);
    }

    public PersonDetails withContactPoints(List<ContactPoint> others) {
        return new PersonDetails(
                names,
                birth,
                sex,
                languages,
                others,
                identifiers,
                householdId,
                externalIds,
                selfDeclaredGroups,
                nextOfKin,
                homeUnitId);
    }

    public PersonDetails withIdentifiers(List<Identifier> others) {
        return new PersonDetails(
                names,
                birth,
                sex,
                languages,
                contactPoints,
                others,
                householdId,
                externalIds,
                selfDeclaredGroups,
                nextOfKin,
                homeUnitId);
    }

    /** The same person with what the record keeps outside of the sealed fields. */
    public PersonDetails with(@Nullable Sex otherSex, @Nullable HouseholdId otherHousehold) {
        return new PersonDetails(
                names,
                birth,
                otherSex,
                languages,
                contactPoints,
                identifiers,
                otherHousehold,
                externalIds,
                selfDeclaredGroups,
                nextOfKin,
                homeUnitId);
    }

    public PersonDetails withSelfDeclaredGroups(@Nullable List<SelfDeclaredGroup> groups) {
        return new PersonDetails(
                names,
                birth,
                sex,
                languages,
                contactPoints,
                identifiers,
                householdId,
                externalIds,
                groups,
                nextOfKin,
                homeUnitId);
    }

    /** In one order, so that the same groups are the same details. */
    private static List<SelfDeclaredGroup> groups(List<SelfDeclaredGroup> said) {
        atMost(said, "/selfDeclaredGroups");
        return said.stream().distinct().sorted().toList();
    }

    private static void refuseTwice(List<Identifier> identifiers) {
        for (int i = 0; i < identifiers.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (identifiers.get(i).isSameNumberAs(identifiers.get(j))) {
                    throw DomainFailure.at(
                            PersonFailure.IDENTIFIER_INVALID, "/identifiers/" + i, "This identifier is listed twice.");
                }
            }
        }
    }

    /** Each text checked at its own place, without doubles. */
    private static List<String> checked(List<String> texts, String pointer, BinaryOperator<String> check) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> check.apply(texts.get(i), pointer + "/" + i))
                .distinct()
                .toList();
    }

    private static String language(String tag, String pointer) {
        try {
            return new Locale.Builder()
                    .setLanguageTag(Text.required(tag, 35, pointer))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException illFormed) {
            throw DomainFailure.at(PersonFailure.LANGUAGE_UNKNOWN, pointer, "Write a BCP 47 tag, such as sw or pt-BR.");
        }
    }

    private static void atMost(List<?> list, String pointer) {
        if (list.size() > MOST) {
            throw DomainFailure.at(PlatformFailure.INVALID_VALUE, pointer, "At most " + MOST + " are kept.");
        }
        // A copy, for the JDK's own unmodifiable lists throw when they are asked for null.
        int empty = new ArrayList<>(list).indexOf(null);
        if (empty >= 0) {
            throw DomainFailure.at(PlatformFailure.INVALID_VALUE, pointer + "/" + empty, "This must not be empty.");
        }
    }
}
