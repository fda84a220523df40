package coop.minga.membership.person;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hours of a day at which somebody may be contacted: {@code 18:00-21:00}, {@code after 18:00}, {@code before 07:30},
 * or several of them, separated by commas. A span may pass midnight.
 *
 * <p>Guarantee: has at least one span; where a span begins it is included, where it ends it is not.
 */
public record SafeHours(List<Span> spans) {
    private static final Pattern SPAN =
            Pattern.compile("(?:(after|before)\\s+)?(\\d\\d:\\d\\d)(?:\\s*[-–]\\s*(\\d\\d:\\d\\d))?");

    /** From one time of the day to another; midnight at the end means the end of the day. */
    public record Span(LocalTime from, LocalTime to) {
        boolean includes(LocalTime time) {
            return from.isBefore(to)
                    ? !time.isBefore(from) && time.isBefore(to)
                    : !time.isBefore(from) || time.isBefore(to);
        }
    }

    public SafeHours {
        spans = List.copyOf(spans);
    }

    /** Empty where the text does not have the form; then nobody can tell which hours are safe. */
    public static Optional<SafeHours> read(String text) {
        List<Span> spans = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Optional<Span> span = span(part.strip());
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(span.get());
        }
        return Optional.of(new SafeHours(spans));
    }

    public boolean includes(LocalTime time) {
        return spans.stream().anyMatch(span -> span.includes(time));
    }

    /** When the next span begins, in the zone of the given time. */
    public Instant nextAfter(ZonedDateTime time) {
        return spans.stream()
                .flatMap(span -> Stream.of(0, 1).map(days -> time.toLocalDate()
                        .plusDays(days)
                        .atTime(span.from())
                        .atZone(time.getZone())))
                .filter(begin -> begin.isAfter(time))
                .min(ZonedDateTime::compareTo)
                .orElseThrow()
                .toInstant();
    }

    private static Optional<Span> span(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches() || (matcher.group(1) == null) == (matcher.group(3) == null)) {
            return Optional.empty();
        }
        Optional<LocalTime> first = time(matcher.group(2));
        if (matcher.group(1) != null) {
            return first.filter(time -> !time.equals(LocalTime.MIDNIGHT))
                    .map(time -> "after".equals(matcher.group(1))
                            ? new Span(time, LocalTime.MIDNIGHT)
                            : new Span(LocalTime.MIDNIGHT, time));
        }
        Optional<LocalTime> second = time(matcher.group(3));
        return first.flatMap(from -> second.filter(to -> !to.equals(from)).map(to -> new Span(from, to)));
    }

    private static Optional<LocalTime> time(String text) {
        int hour = Integer.parseInt(text.substring(0, 2));
        int minute = Integer.parseInt(text.substring(3));
        if (hour == 24 && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
