package coop.minga.platform.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a cell shows its number: as a day, a moment, a time, with leading zeros, or as it is.
 *
 * <p>Guarantee: days are written as 2026-03-31; a number that is no day in the workbook's calendar stays a number.
 */
record CellFormat(Kind kind, int digits) {
    static final CellFormat GENERAL = new CellFormat(Kind.GENERAL, 0);

    private static final Set<Integer> BUILT_IN_DATES =
            Set.of(14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);
    private static final Set<Integer> BUILT_IN_TIMES = Set.of(18, 19, 20, 21, 32, 33, 45, 46, 47);
    private static final int BUILT_IN_MOMENT = 22;

    /** Excel computes with as many; what follows is an artefact of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final double DAY_AFTER_THE_LAST = 2_958_466;
    private static final int SECONDS_A_DAY = 86_400;

    enum Kind {
        GENERAL,
        PADDED,
        DATE,
        MOMENT,
        TIME
    }

    /** The format of a number, and its code where the workbook defines one itself. */
    static CellFormat of(int id, @Nullable String code) {
        if (code != null) {
            return of(code);
        }
        if (BUILT_IN_DATES.contains(id)) {
            return new CellFormat(Kind.DATE, 0);
        }
        if (BUILT_IN_TIMES.contains(id)) {
            return new CellFormat(Kind.TIME, 0);
        }
        return id == BUILT_IN_MOMENT ? new CellFormat(Kind.MOMENT, 0) : GENERAL;
    }

    private static CellFormat of(String code) {
        // What stands in quotes, behind a backslash or in brackets is shown or a condition, but for elapsed time.
        String letters = code.replaceAll("\"[^\"]*\"", "")
                .replaceAll("[\\\\_*].", "")
                .replaceAll("\\[(?![hHmMsS]+\\])[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
        if (letters.matches("0{2,20}")) {
            return new CellFormat(Kind.PADDED, letters.length());
        }
        if (letters.contains("general")) {
            return GENERAL;
        }
        boolean hasTime = letters.contains("h") || letters.contains("s");
        boolean hasDate = letters.contains("y") || letters.contains("d") || (letters.contains("m") && !hasTime);
        if (hasDate) {
            return new CellFormat(hasTime ? Kind.MOMENT : Kind.DATE, 0);
        }
        return hasTime ? new CellFormat(Kind.TIME, 0) : GENERAL;
    }

    /** A cell's number as text; text that is no number stays as it is. */
    String show(String raw, boolean since1904) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException text) {
            return raw;
        }
        if (!Double.isFinite(value)) {
            return raw;
        }
        String plain = new BigDecimal(value, SHOWN).stripTrailingZeros().toPlainString();
        return switch (kind) {
            case GENERAL -> plain;
            case PADDED ->
                plain.matches("\\d+") && plain.length() < digits ? "0".repeat(digits - plain.length()) + plain : plain;
            case DATE -> isDay(value, since1904) ? day(value, since1904) : plain;
            case MOMENT -> isDay(value, since1904) ? moment(value, since1904) : plain;
            case TIME -> value < 0 || value >= DAY_AFTER_THE_LAST ? plain : time(Math.round(value * SECONDS_A_DAY));
        };
    }

    private static boolean isDay(double value, boolean since1904) {
        return value >= (since1904 ? 0 : 1) && value < DAY_AFTER_THE_LAST;
    }

    private static String day(double value, boolean since1904) {
        long days = (long) Math.floor(value);
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days).toString();
        }
        // Excel believes in this day, so it is what the clerk sees; whoever reads it as a date refuses it.
        if (days == 60) {
            return "1900-02-29";
        }
        return LocalDate.of(1899, 12, 31).plusDays(days > 60 ? days - 1 : days).toString();
    }

    private static String moment(double value, boolean since1904) {
        long seconds = Math.round((value - Math.floor(value)) * SECONDS_A_DAY);
        if (seconds == SECONDS_A_DAY) {
            return day(value + 1, since1904);
        }
        String day = day(value, since1904);
        return seconds == 0 ? day : day + "T" + time(seconds);
    }

    private static String time(long seconds) {
        return String.format(Locale.ROOT, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
