package coop.minga.membership.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHoursTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18:00-21:00          | 18:00 | true",
                "18:00-21:00          | 20:59 | true",
                "18:00-21:00          | 21:00 | false",
                "18:00-21:00          | 17:59 | false",
                "after 18:00          | 23:59 | true",
                "after 18:00          | 00:00 | false",
                "before 07:30         | 00:00 | true",
                "before 07:30         | 07:30 | false",
                "22:00-02:00          | 23:00 | true",
                "22:00-02:00          | 01:59 | true",
                "22:00-02:00          | 02:00 | false",
                "20:00 – 24:00        | 23:59 | true",
                "06:00-07:00, after 20:00 | 06:30 | true",
                "06:00-07:00, after 20:00 | 20:00 | true",
                "06:00-07:00, after 20:00 | 12:00 | false",
            })
    void aSpanHasItsBeginningAndNotItsEnd(String text, LocalTime time, boolean included) {
        assertThat(SafeHours.read(text).orElseThrow().includes(time)).isEqualTo(included);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evenings",
                "18:00",
                "18:00-18:00",
                "25:00-26:00",
                "18:60-19:00",
                "after 18",
                "6:00-7:00",
                "after 18:00-20:00",
                "18:00-21:00,",
                "after 24:00",
                "before 00:00"
            })
    void whatHasAnotherFormIsNoPermission(String text) {
        assertThat(SafeHours.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18:00-21:00              | 2026-03-02T12:00+03:00[Africa/Nairobi] | 2026-03-02T15:00:00Z",
                "18:00-21:00              | 2026-03-02T21:00+03:00[Africa/Nairobi] | 2026-03-03T15:00:00Z",
                "06:00-07:00, after 20:00 | 2026-03-02T12:00+03:00[Africa/Nairobi] | 2026-03-02T17:00:00Z",
                // The hour that daylight saving skips begins where it ends.
                "02:30-04:00              | 2026-03-28T12:00+01:00[Europe/Madrid]  | 2026-03-29T01:30:00Z",
            })
    void theNextSpanBeginsInTheOrganisationsZone(String text, ZonedDateTime now, String next) {
        assertThat(SafeHours.read(text).orElseThrow().nextAfter(now)).isEqualTo(next);
    }

    @Test
    void whatBeginsNowIsIncludedAndTheNextIsTomorrow() {
        ZonedDateTime begin = ZonedDateTime.parse("2026-03-02T18:00+03:00[Africa/Nairobi]");
        SafeHours hours = SafeHours.read("after 18:00").orElseThrow();
        assertThat(hours.includes(begin.toLocalTime())).isTrue();
        assertThat(hours.nextAfter(begin)).isEqualTo("2026-03-03T15:00:00Z");
    }
}
