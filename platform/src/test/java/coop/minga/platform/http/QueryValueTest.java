package coop.minga.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueryValueTest {
    private static final Map<Class<?>, String> READABLE = Map.of(
            LocalDate.class, "2026-03-31",
            Instant.class, "2026-03-31T22:59:59Z",
            UUID.class, "0197c1f0-0000-7000-8000-00000000c0de",
            Boolean.class, "true",
            boolean.class, "false",
            int.class, "50",
            Integer.class, "-1",
            DayOfWeek.class, "MONDAY",
            String.class, "anything");

    @Test
    void letsPassWhatTheParameterTakes() {
        READABLE.forEach((type, text) ->
                assertThat(QueryValue.fault(type, text)).as(type.getName()).isEmpty());
    }

    @Test
    void namesWhatWouldBeRight() {
        READABLE.keySet().stream().filter(type -> type != String.class).forEach(type -> {
            assertThat(QueryValue.fault(type, "")).as(type.getName()).isPresent();
            assertThat(QueryValue.fault(type, "x")).as(type.getName()).isPresent();
        });
        assertThat(QueryValue.fault(DayOfWeek.class, "monday").orElseThrow()).contains("MONDAY");
        assertThat(QueryValue.fault(LocalDate.class, "2026-02-30")).isPresent();
        assertThat(QueryValue.fault(UUID.class, "1-1-1-1-1")).isPresent();
        assertThat(QueryValue.fault(int.class, "99999999999")).isPresent();
    }

    @Test
    void refusesTimesTheDatabaseCannotHold() {
        assertThat(QueryValue.fault(LocalDate.class, "+999999999-12-31")).isPresent();
        assertThat(QueryValue.fault(LocalDate.class, "-4800-01-01")).isPresent();
        assertThat(QueryValue.fault(Instant.class, "+1000000000-12-31T00:00:00Z"))
                .isPresent();
    }
}
