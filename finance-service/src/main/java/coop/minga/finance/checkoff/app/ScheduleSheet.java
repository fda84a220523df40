package coop.minga.finance.checkoff.app;

import coop.minga.finance.checkoff.Destination;
import coop.minga.finance.checkoff.domain.CheckOffSchedule;
import coop.minga.platform.money.Money;
import coop.minga.platform.sheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as the employer's payroll takes it: a row for each member, a column for each destination, and the total.
 *
 * <p>Guarantee: the lines are read piece by piece, while they are written.
 */
final class ScheduleSheet {
    private static final List<Destination> COLUMNS = List.of(Destination.values());

    private ScheduleSheet() {}

    /** @param after the next lines behind a line, none behind the last */
    static Sheet of(CheckOffSchedule schedule, IntFunction<List<CheckOffScheduleLineView>> after) {
        List<String> head = new ArrayList<>(List.of("payrollReference"));
        COLUMNS.forEach(each -> head.add(each.name().toLowerCase(Locale.ROOT)));
        head.add("total");
        return new Sheet(
                head,
                () -> Stream.iterate(
                                after.apply(0),
                                piece -> !piece.isEmpty(),
                                piece -> after.apply(piece.getLast().line()))
                        .flatMap(List::stream)
                        .<List<? extends @Nullable Object>>map(ScheduleSheet::cells)
                        .iterator(),
                List.of(
                        "schedule=" + schedule.id().value(),
                        "from=" + schedule.from(),
                        "through=" + schedule.through(),
                        "dueOn=" + schedule.dueOn(),
                        "currency=" + schedule.currency(),
                        "expected=" + new Money(schedule.expectedMinor(), schedule.currency()).amount()));
    }

    private static List<@Nullable Object> cells(CheckOffScheduleLineView line) {
        Map<Destination, BigDecimal> amounts = new EnumMap<>(Destination.class);
        line.deductions()
                .forEach(each -> amounts.merge(
                        each.destination(), new BigDecimal(each.amount().amount()), BigDecimal::add));
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.payrollReference());
        COLUMNS.forEach(each -> cells.add(amounts.get(each)));
        cells.add(new BigDecimal(line.total().amount()));
        return cells;
    }
}
