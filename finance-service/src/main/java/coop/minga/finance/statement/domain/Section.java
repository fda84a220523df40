package coop.minga.finance.statement.domain;

import java.util.List;
import java.util.Objects;

/**
 * The accounts of one part.
 *
 * <p>Guarantee: the sums are exact, or an ArithmeticException says that they are too large.
 */
public record Section(List<Line> lines) {
    public static Section of(List<Line> all, Part part) {
        return new Section(all.stream().filter(line -> line.part() == part).toList());
    }

    public long minor() {
        return lines.stream().mapToLong(Line::minor).reduce(0, Math::addExact);
    }

    /** What was meant, an account without a budget counting nothing. */
    public long budgetMinor() {
        return lines.stream()
                .map(Line::budgetMinor)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .reduce(0, Math::addExact);
    }
}
