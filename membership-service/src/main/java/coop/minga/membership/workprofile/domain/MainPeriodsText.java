package coop.minga.membership.workprofile.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps main periods as text, {@code 2025-01-01/2025-06-01,2026-01-01/}.
 *
 * <p>Guarantee: what was written is read back.
 */
@Converter
public class MainPeriodsText implements AttributeConverter<MainPeriods, String> {
    @Override
    public String convertToDatabaseColumn(MainPeriods periods) {
        return periods.periods().stream()
                .map(each -> each.from() + "/" + (each.to() == null ? "" : each.to()))
                .collect(Collectors.joining(","));
    }

    @Override
    public MainPeriods convertToEntityAttribute(String text) {
        return text.isEmpty()
                ? MainPeriods.NONE
                : new MainPeriods(Arrays.stream(text.split(",", -1))
                        .map(MainPeriodsText::days)
                        .toList());
    }

    private static Days days(String text) {
        int slash = text.indexOf('/');
        String end = text.substring(slash + 1);
        @Nullable LocalDate to = end.isEmpty() ? null : LocalDate.parse(end);
        return new Days(LocalDate.parse(text.substring(0, slash)), to);
    }
}
