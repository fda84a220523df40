package coop.minga.membership.person.domain;

import coop.minga.membership.person.ContactChannel;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.SafeHours;
import coop.minga.membership.person.SafeToContact;
import coop.minga.platform.problem.DomainFailure;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides by which way, at which hour and with what kind of text a person may be contacted.
 *
 * <p>Guarantee: errs on the careful side: what is shared gets neutral text only, and a rule nobody can read forbids.
 */
public final class ContactRules {
    private ContactRules() {}

    /** What stands against a way, or limits it. */
    public enum Limit {
        SHARED_WITH_HOUSEHOLD,
        OTHERS_RECORDED_UNDER_IT,
        NEUTRAL_TEXT_ASKED_FOR,
        OUTSIDE_SAFE_HOURS,
        RULE_UNREADABLE
    }

    /**
     * A contact point and a channel by which the person may be contacted there, if at all.
     *
     * @param allowedFrom when the next safe hours begin; null where it is allowed now, or nobody can tell
     */
    public record Way(
            ContactPoint point,
            ContactChannel channel,
            boolean allowed,
            @Nullable Instant allowedFrom,
            Set<Limit> limits) {
        public boolean neutralTextOnly() {
            return limits.stream().anyMatch(limit -> switch (limit) {
                case SHARED_WITH_HOUSEHOLD, OTHERS_RECORDED_UNDER_IT, NEUTRAL_TEXT_ASKED_FOR, RULE_UNREADABLE -> true;
                case OUTSIDE_SAFE_HOURS -> false;
            });
        }
    }

    /**
     * Every way there is, those that are allowed first, otherwise in the order recorded.
     *
     * @param sharedValues of contact points that others are recorded under too
     * @param at with the organisation's zone, in which the hours are meant
     */
    public static List<Way> ways(
            List<ContactPoint> points, Set<String> sharedValues, ZonedDateTime at, @Nullable ContactChannel wanted) {
        return points.stream()
                .flatMap(point -> channels(point)
                        .filter(channel -> wanted == null || channel == wanted)
                        .map(channel -> way(point, channel, sharedValues.contains(point.value()), at)))
                .sorted(Comparator.comparing(Way::allowed).reversed())
                .toList();
    }

    /** @throws DomainFailure CONTACT_INVALID where a rule could not be followed because nobody can read it */
    public static void check(List<ContactPoint> points) {
        for (int i = 0; i < points.size(); i++) {
            String pointer = "/contactPoints/" + i + "/safeToContact";
            ContactPoint point = points.get(i);
            if (unreadableHours(point)) {
                throw DomainFailure.at(
                        PersonFailure.CONTACT_INVALID,
                        pointer + "/hours",
                        "Write hours such as 18:00-21:00, after 18:00 or before 07:30, separated by commas.");
            }
            if (unreadableChannel(point)) {
                throw DomainFailure.at(
                        PersonFailure.CONTACT_INVALID,
                        pointer + "/channel",
                        "This contact point has the channels " + ContactChannel.of(point.kind()) + ".");
            }
        }
    }

    private static Way way(ContactPoint point, ContactChannel channel, boolean othersUnderIt, ZonedDateTime at) {
        Set<Limit> limits = EnumSet.noneOf(Limit.class);
        SafeToContact safe = point.safeToContact();
        if (point.sharedWithHousehold()) {
            limits.add(Limit.SHARED_WITH_HOUSEHOLD);
        }
        if (othersUnderIt) {
            limits.add(Limit.OTHERS_RECORDED_UNDER_IT);
        }
        if (safe != null && safe.neutralTextOnly()) {
            limits.add(Limit.NEUTRAL_TEXT_ASKED_FOR);
        }
        if (unreadableHours(point) || unreadableChannel(point)) {
            limits.add(Limit.RULE_UNREADABLE);
            return new Way(point, channel, false, null, limits);
        }
        Optional<SafeHours> hours = hours(point);
        if (hours.isPresent() && !hours.get().includes(at.toLocalTime())) {
            limits.add(Limit.OUTSIDE_SAFE_HOURS);
            return new Way(point, channel, false, hours.get().nextAfter(at), limits);
        }
        return new Way(point, channel, true, null, limits);
    }

    private static Stream<ContactChannel> channels(ContactPoint point) {
        SafeToContact safe = point.safeToContact();
        List<ContactChannel> all = new ArrayList<>(ContactChannel.of(point.kind()));
        if (safe != null && safe.channel() != null && !unreadableChannel(point)) {
            all.removeIf(channel -> !channel.name().equals(safe.channel()));
        }
        return all.stream();
    }

    private static Optional<SafeHours> hours(ContactPoint point) {
        SafeToContact safe = point.safeToContact();
        return safe == null || safe.hours() == null ? Optional.empty() : SafeHours.read(safe.hours());
    }

    private static boolean unreadableHours(ContactPoint point) {
        SafeToContact safe = point.safeToContact();
        return safe != null && safe.hours() != null && hours(point).isEmpty();
    }

    private static boolean unreadableChannel(ContactPoint point) {
        SafeToContact safe = point.safeToContact();
        return safe != null
                && safe.channel() != null
                && ContactChannel.of(point.kind()).stream()
                        .noneMatch(channel -> channel.name().equals(safe.channel()));
    }
}
