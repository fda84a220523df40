package coop.minga.membership.unit.domain;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Units as a table of days: what each unit is on each day, written out. Knows nothing of steps; where a step stands it
 * remembers, because what is written for an earlier day ends there.
 */
final class TreeModel {
    static final int UNITS = 7;
    static final int DAYS = 16;
    static final int TOP = -1;

    final boolean[][] isThere = new boolean[UNITS][DAYS];
    final boolean[][] isOpen = new boolean[UNITS][DAYS];
    final boolean[][] isMerged = new boolean[UNITS][DAYS];
    final int[][] parent = new int[UNITS][DAYS];
    final int[][] name = new int[UNITS][DAYS];
    private final boolean[][] placedHere = new boolean[UNITS][DAYS];
    private final boolean[][] namedHere = new boolean[UNITS][DAYS];
    private final int[] lastDay = new int[UNITS];

    TreeModel copy() {
        TreeModel copy = new TreeModel();
        for (int u = 0; u < UNITS; u++) {
            System.arraycopy(isThere[u], 0, copy.isThere[u], 0, DAYS);
            System.arraycopy(isOpen[u], 0, copy.isOpen[u], 0, DAYS);
            System.arraycopy(isMerged[u], 0, copy.isMerged[u], 0, DAYS);
            System.arraycopy(parent[u], 0, copy.parent[u], 0, DAYS);
            System.arraycopy(name[u], 0, copy.name[u], 0, DAYS);
            System.arraycopy(placedHere[u], 0, copy.placedHere[u], 0, DAYS);
            System.arraycopy(namedHere[u], 0, copy.namedHere[u], 0, DAYS);
        }
        System.arraycopy(lastDay, 0, copy.lastDay, 0, UNITS);
        return copy;
    }

    boolean isKnown(int unit) {
        return IntStream.range(0, DAYS).anyMatch(day -> isThere[unit][day]);
    }

    /** Whether it could be done; what is written is of no use if not. */
    boolean open(int unit, int under, int called, int day) {
        if (isKnown(unit) || (under != TOP && !isKnown(under))) {
            return false;
        }
        Arrays.fill(isThere[unit], day, DAYS, true);
        Arrays.fill(isOpen[unit], day, DAYS, true);
        place(unit, under, day);
        call(unit, called, day);
        return isSound();
    }

    boolean rename(int unit, int called, int day) {
        if (!isOpen[unit][day]) {
            return false;
        }
        call(unit, called, day);
        return true;
    }

    boolean move(int unit, int under, int day) {
        if (!isOpen[unit][day] || (under != TOP && !isKnown(under))) {
            return false;
        }
        place(unit, under, day);
        return isSound();
    }

    boolean close(int unit, int day) {
        if (!isOpen[unit][day] || day < lastDay[unit]) {
            return false;
        }
        Arrays.fill(isOpen[unit], day, DAYS, false);
        lastDay[unit] = day;
        return isSound();
    }

    boolean merge(int unit, int into, int day) {
        if (unit == into || !isKnown(into) || !isOpenSince(into, day)) {
            return false;
        }
        for (int child = 0; child < UNITS; child++) {
            if (isOpen[child][day] && parent[child][day] == unit) {
                place(child, into, day);
            }
        }
        Arrays.fill(isMerged[unit], day, DAYS, true);
        return close(unit, day);
    }

    boolean split(int unit, int part, int called, int day) {
        if (!isOpenSince(unit, day)) {
            return false;
        }
        lastDay[unit] = Math.max(lastDay[unit], day);
        return open(part, parent[unit][day], called, day);
    }

    boolean reopen(int unit, int under, int day) {
        if (!isThere[unit][day] || isOpen[unit][day] || isMerged[unit][day] || day < lastDay[unit]) {
            return false;
        }
        Arrays.fill(isOpen[unit], day, DAYS, true);
        place(unit, under == TOP ? parent[unit][DAYS - 1] : under, day);
        return (under == TOP || isKnown(under)) && isSound();
    }

    private boolean isOpenSince(int unit, int day) {
        return IntStream.range(day, DAYS).allMatch(each -> isOpen[unit][each]);
    }

    private void place(int unit, int under, int day) {
        for (int d = day; d < DAYS && (d == day || !placedHere[unit][d]); d++) {
            parent[unit][d] = under;
        }
        placedHere[unit][day] = true;
        lastDay[unit] = Math.max(lastDay[unit], day);
    }

    private void call(int unit, int called, int day) {
        for (int d = day; d < DAYS && (d == day || !namedHere[unit][d]); d++) {
            name[unit][d] = called;
        }
        namedHere[unit][day] = true;
        lastDay[unit] = Math.max(lastDay[unit], day);
    }

    private boolean isSound() {
        for (int day = 0; day < DAYS; day++) {
            for (int unit = 0; unit < UNITS; unit++) {
                if (!isThere[unit][day]) {
                    continue;
                }
                int above = parent[unit][day];
                if (isOpen[unit][day] && above != TOP && !isOpen[above][day]) {
                    return false;
                }
                for (int i = 0; i < UNITS && above != TOP && isThere[above][day]; i++) {
                    if (above == unit) {
                        return false;
                    }
                    above = parent[above][day];
                }
            }
        }
        return true;
    }
}
