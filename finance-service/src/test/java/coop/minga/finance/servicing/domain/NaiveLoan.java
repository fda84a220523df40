package coop.minga.finance.servicing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A loan as somebody with pencil and paper keeps it: a sheet of instalments, from which each payment is crossed off,
 * shilling by shilling.
 *
 * <p>Guarantee: shares no line with what it checks.
 */
final class NaiveLoan {
    private final List<Map<Part, Long>> sheet = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private long penalties;

    NaiveLoan(List<Due> rows) {
        for (Due row : rows) {
            sheet.add(new EnumMap<>(Map.of(
                    Part.FEES, row.feesMinor(),
                    Part.INTEREST, row.interestMinor(),
                    Part.PRINCIPAL, row.principalMinor())));
            days.add(row.dueOn());
        }
    }

    void charge(long penalty) {
        penalties += penalty;
    }

    Split pay(long money, LocalDate today, List<Part> order) {
        Map<Part, Long> went = new EnumMap<>(Part.class);
        for (long left = money; left > 0; left--) {
            went.merge(one(today, order), 1L, Long::sum);
        }
        return new Split(
                went.getOrDefault(Part.PENALTIES, 0L),
                went.getOrDefault(Part.FEES, 0L),
                went.getOrDefault(Part.INTEREST, 0L),
                went.getOrDefault(Part.PRINCIPAL, 0L));
    }

    private Part one(LocalDate today, List<Part> order) {
        boolean early = order.indexOf(Part.PENALTIES) < order.indexOf(Part.PRINCIPAL);
        if (early && penalties > 0) {
            return penalty();
        }
        for (int i = 0; i < sheet.size(); i++) {
            if (!early && penalties > 0 && days.get(i).isAfter(today)) {
                break;
            }
            for (Part part : order) {
                long open = sheet.get(i).getOrDefault(part, 0L);
                if (open > 0) {
                    sheet.get(i).put(part, open - 1);
                    return part;
                }
            }
        }
        if (penalties > 0) {
            return penalty();
        }
        throw new AssertionError("Nothing is owed any more.");
    }

    private Part penalty() {
        penalties--;
        return Part.PENALTIES;
    }
}
