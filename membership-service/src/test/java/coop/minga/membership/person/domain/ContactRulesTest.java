package coop.minga.membership.person.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.minga.membership.person.ContactChannel;
import coop.minga.membership.person.ContactKind;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.SafeToContact;
import coop.minga.membership.person.domain.ContactRules.Limit;
import coop.minga.membership.person.domain.ContactRules.Way;
import coop.minga.platform.problem.DomainFailure;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ContactRulesTest {
    private static final ZonedDateTime EVENING = ZonedDateTime.parse("2026-03-02T19:00+03:00[Africa/Nairobi]");
    private static final ZonedDateTime NOON = ZonedDateTime.parse("2026-03-02T12:00+03:00[Africa/Nairobi]");
    private static final String PHONE = "+254712345678";

    @Test
    void aPhoneOfOnesOwnTakesAnyTextAtAnyHourByAnyChannel() {
        assertThat(ways(phone(false, null), NOON))
                .extracting(Way::channel)
                .containsExactly(ContactChannel.SMS, ContactChannel.CALL, ContactChannel.MESSAGE);
        assertThat(ways(phone(false, null), NOON)).allMatch(way -> way.allowed() && !way.neutralTextOnly());
    }

    @Test
    void aSharedPhoneTakesNeutralTextOnly() {
        assertThat(ways(phone(true, null), NOON)).allMatch(way -> way.allowed() && way.neutralTextOnly());
        assertThat(ways(phone(true, rule(null, null, false)), NOON)).allMatch(Way::neutralTextOnly);
    }

    @Test
    void aPhoneOthersAreRecordedUnderIsSharedWhateverWasSaid() {
        List<Way> ways = ContactRules.ways(List.of(phone(false, null)), Set.of(PHONE), NOON, ContactChannel.SMS);
        assertThat(ways).singleElement().satisfies(way -> {
            assertThat(way.neutralTextOnly()).isTrue();
            assertThat(way.limits()).containsExactly(Limit.OTHERS_RECORDED_UNDER_IT);
        });
    }

    @Test
    void outsideOfItsHoursAPhoneWaitsForTheNext() {
        ContactPoint evenings = phone(false, rule("after 18:00", null, false));
        assertThat(ways(evenings, EVENING)).allMatch(Way::allowed);
        assertThat(ways(evenings, NOON)).allSatisfy(way -> {
            assertThat(way.allowed()).isFalse();
            assertThat(way.limits()).containsExactly(Limit.OUTSIDE_SAFE_HOURS);
            assertThat(way.allowedFrom()).isEqualTo("2026-03-02T15:00:00Z");
        });
    }

    @Test
    void onlyTheChannelAskedForIsUsed() {
        assertThat(ways(phone(false, rule(null, "sms", true)), NOON))
                .singleElement()
                .satisfies(way -> {
                    assertThat(way.channel()).isEqualTo(ContactChannel.SMS);
                    assertThat(way.limits()).containsExactly(Limit.NEUTRAL_TEXT_ASKED_FOR);
                });
        assertThat(ContactRules.ways(
                        List.of(phone(false, rule(null, "SMS", false))), Set.of(), NOON, ContactChannel.CALL))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"evenings,", ",pigeon", ",EMAIL"})
    void aRuleFromOlderBooksThatNobodyCanReadForbids(@Nullable String hours, @Nullable String channel) {
        assertThat(ways(phone(false, rule(hours, channel, false)), EVENING))
                .isNotEmpty()
                .allSatisfy(way -> {
                    assertThat(way.allowed()).isFalse();
                    assertThat(way.allowedFrom()).isNull();
                    assertThat(way.limits()).containsExactly(Limit.RULE_UNREADABLE);
                });
    }

    @ParameterizedTest
    @CsvSource({"evenings,,hours", ",pigeon,channel", ",LETTER,channel"})
    void aRuleNobodyCouldFollowIsNotRecorded(@Nullable String hours, @Nullable String channel, String field) {
        List<ContactPoint> points = List.of(phone(false, null), phone(false, rule(hours, channel, false)));
        assertThatThrownBy(() -> ContactRules.check(points)).isInstanceOfSatisfying(DomainFailure.class, failure -> {
            assertThat(failure.type()).isEqualTo(PersonFailure.CONTACT_INVALID);
            assertThat(failure.violations().getFirst().pointer()).isEqualTo("/contactPoints/1/safeToContact/" + field);
        });
    }

    @Test
    void whatIsAllowedComesFirst() {
        List<Way> ways = ContactRules.ways(
                List.of(
                        phone(false, rule("before 08:00", "SMS", false)),
                        ContactPoint.of(ContactKind.EMAIL, "amina@example.org")),
                Set.of(),
                NOON,
                null);
        assertThat(ways).extracting(Way::channel).containsExactly(ContactChannel.EMAIL, ContactChannel.SMS);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfContactHasAChannel(ContactKind kind) {
        assertThat(ContactChannel.of(kind)).isNotEmpty();
    }

    private static List<Way> ways(ContactPoint point, ZonedDateTime at) {
        return ContactRules.ways(List.of(point), Set.of(), at, null);
    }

    private static ContactPoint phone(boolean shared, @Nullable SafeToContact rule) {
        return new ContactPoint(ContactKind.PHONE, PHONE, shared, rule);
    }

    private static SafeToContact rule(@Nullable String hours, @Nullable String channel, boolean neutral) {
        return new SafeToContact(hours, channel, neutral);
    }
}
