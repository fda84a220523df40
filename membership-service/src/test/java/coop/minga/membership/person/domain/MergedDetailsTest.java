package coop.minga.membership.person.domain;

import static org.assertj.core.api.Assertions.assertThat;

import coop.minga.membership.household.HouseholdId;
import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.NextOfKin;
import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.SafeToContact;
import coop.minga.membership.person.SelfDeclaredGroup;
import coop.minga.membership.person.Sex;
import coop.minga.membership.unit.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergedDetailsTest {
    private static final List<SelfDeclaredGroup> GROUPS = List.of(SelfDeclaredGroup.values());
    private static final ContactPoint PHONE = ContactPoint.of(ContactKind.PHONE, "+254712345678");

    @Test
    void theKeptRecordHasTheLastWordAndTheAbsorbedOneFillsItsGaps() {
        PersonDetails kept =
                details("Amina", new BirthDate(1984, null, null), List.of(PHONE), List.of(number("1", false)));
        PersonDetails absorbed = details(
                "Aminah",
                new BirthDate(1985, 2, 3),
                List.of(
                        new ContactPoint(
                                ContactKind.PHONE, PHONE.value(), true, new SafeToContact("after 18:00", null, false)),
                        ContactPoint.of(ContactKind.EMAIL, "amina@example.org")),
                List.of(number("1", true), number("2", true)));
        PersonDetails merged = MergedDetails.of(kept, absorbed);
        assertThat(merged.names()).isEqualTo(kept.names());
        assertThat(merged.birth()).isEqualTo(kept.birth());
        assertThat(merged.identifiers()).containsExactly(number("1", true), number("2", true));
        assertThat(merged.contactPoints()).hasSize(2);
        assertThat(merged.contactPoints().getFirst().sharedWithHousehold())
                .as("the more careful of two rules")
                .isTrue();
        assertThat(merged.contactPoints().getFirst().safeToContact()).isNotNull();
        assertThat(MergedDetails.of(details("A", null, List.of(), List.of()), absorbed)
                        .birth())
                .isEqualTo(absorbed.birth());
    }

    @Test
    void ofTwoRulesForOneContactPointEveryCautionStays() {
        assertThat(rule(new SafeToContact("after 18:00", null, false), new SafeToContact("before 07:30", "SMS", true)))
                .isEqualTo(new SafeToContact("after 18:00", "SMS", true));
        assertThat(rule(new SafeToContact(null, "CALL", true), new SafeToContact("after 18:00", "SMS", false)))
                .isEqualTo(new SafeToContact("after 18:00", "CALL", true));
    }

    @Test
    void noMergeIsLessCarefulThanEitherRecordWas() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            PersonDetails kept = any(random);
            PersonDetails absorbed = any(random);
            Map<String, ContactPoint> merged = MergedDetails.of(kept, absorbed).contactPoints().stream()
                    .collect(Collectors.toMap(ContactPoint::value, Function.identity()));
            for (ContactPoint each : Stream.of(kept, absorbed)
                    .flatMap(one -> one.contactPoints().stream())
                    .toList()) {
                ContactPoint now = Objects.requireNonNull(merged.get(each.value()), "seed " + seed);
                assertThat(cautions(now)).as("seed %d: %s", seed, now).containsAll(cautions(each));
            }
        }
    }

    @Test
    void partedAtOnceTheKeptRecordSaysWhatItSaidBefore() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            PersonDetails kept = any(random);
            PersonDetails after = MergedDetails.of(kept, any(random));
            assertThat(MergedDetails.parted(kept, after, after))
                    .as("seed %d", seed)
                    .isEqualTo(kept);
        }
    }

    @Test
    void partedLaterItKeepsWhatWasWrittenSinceAndNothingOfTheOther() {
        PersonDetails before = details("Amina", null, List.of(PHONE), List.of(number("1", true)));
        PersonDetails absorbed = details(
                "Aminah",
                new BirthDate(1985, 2, 3),
                List.of(ContactPoint.of(ContactKind.EMAIL, "amina@example.org")),
                List.of(number("2", true)));
        PersonDetails after = MergedDetails.of(before, absorbed);
        ContactPoint added = ContactPoint.of(ContactKind.OTHER, "ask at the kiosk");
        List<ContactPoint> points = new ArrayList<>(after.contactPoints());
        points.remove(PHONE);
        points.add(added);
        PersonDetails now = after.withContactPoints(points)
                .withIdentifiers(List.of(number("1", false), number("2", false), number("3", true)));
        PersonDetails parted = MergedDetails.parted(before, after, now);
        assertThat(parted.contactPoints()).containsExactly(added);
        assertThat(parted.identifiers())
                .as("an absorbed number goes back however it was changed")
                .containsExactly(number("1", false), number("3", true));
        assertThat(parted.birth()).isNull();
    }

    private static @Nullable SafeToContact rule(SafeToContact kept, SafeToContact absorbed) {
        List<List<ContactPoint>> points = Stream.of(kept, absorbed)
                .map(each -> List.of(new ContactPoint(ContactKind.PHONE, PHONE.value(), false, each)))
                .toList();
        return MergedDetails.of(
                        details("Amina", null, points.getFirst(), List.of()),
                        details("Amina", null, points.getLast(), List.of()))
                .contactPoints()
                .getFirst()
                .safeToContact();
    }

    /** What is asked of whoever writes there, whichever hours or channel it is. */
    private static Set<String> cautions(ContactPoint point) {
        SafeToContact rule = point.safeToContact();
        return Stream.of(
                        point.sharedWithHousehold() ? "shared" : "",
                        rule != null && rule.neutralTextOnly() ? "neutral" : "",
                        rule != null && rule.hours() != null ? "hours" : "",
                        rule != null && rule.channel() != null ? "channel" : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    private static PersonDetails any(Random random) {
        return new PersonDetails(
                new PersonNames("N" + random.nextInt(3), null, null, null),
                maybe(random, () -> new BirthDate(1980 + random.nextInt(3), null, null)),
                maybe(random, () -> random.nextBoolean() ? Sex.FEMALE : Sex.MALE),
                some(random, i -> List.of("sw", "en", "fr", "pt").get(i)),
                some(random, i -> anyPoint(random, "c" + i)),
                some(random, i -> number("n" + i, random.nextBoolean())),
                maybe(random, () -> new HouseholdId(new UUID(1, random.nextInt(2)))),
                some(random, i -> "x:" + i),
                maybe(random, () -> some(random, GROUPS::get)),
                maybe(random, () -> new NextOfKin("K" + random.nextInt(2), null, null)),
                maybe(random, () -> new UnitId(new UUID(2, random.nextInt(2)))));
    }

    private static ContactPoint anyPoint(Random random, String value) {
        SafeToContact rule = new SafeToContact(
                maybe(random, () -> "after 1" + random.nextInt(9) + ":00"),
                maybe(random, () -> "MESSAGE"),
                random.nextBoolean());
        return new ContactPoint(ContactKind.OTHER, value, random.nextBoolean(), maybe(random, () -> rule));
    }

    private static <T> @Nullable T maybe(Random random, Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private static <T> List<T> some(Random random, IntFunction<T> value) {
        return IntStream.range(0, 4)
                .filter(i -> random.nextBoolean())
                .mapToObj(value)
                .toList();
    }

    private static PersonDetails details(
            String name, @Nullable BirthDate birth, List<ContactPoint> points, List<Identifier> identifiers) {
        return new PersonDetails(
                new PersonNames(name, null, null, null),
                birth,
                null,
                List.of(),
                points,
                identifiers,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static Identifier number(String value, boolean verified) {
        return new Identifier("CARD", "KE", value, verified);
    }
}
