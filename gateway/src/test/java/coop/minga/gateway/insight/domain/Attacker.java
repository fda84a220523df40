package coop.minga.gateway.insight.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;

/**
 * Reads every table that some readers were issued and tries to solve for what is hidden.
 *
 * <p>It knows the rules: cells that are left out are empty, hidden ones are not, the parts of a line add up to its margin,
 * and it is even told by how much the affiliates overlap. It eliminates exactly (modulo a prime) and narrows intervals.
 */
final class Attacker {
    private static final long PRIME = 2_147_483_647L;
    private static final long FAR = 1_000_000_000L;

    private record At(Place place, CellKey key) {}

    private final MonthTables tables;
    private final Population truth;
    private final ToLongFunction<Figure> measure;
    private final Map<At, Long> shown = new HashMap<>();
    private final List<At> unknown = new ArrayList<>();
    private final Map<At, Integer> indexOf = new HashMap<>();
    private final List<Map<Integer, Long>> equations = new ArrayList<>();
    private final List<Long> results = new ArrayList<>();

    private final Set<At> large = new HashSet<>();

    Attacker(MonthTables tables, Set<UUID> readers, ToLongFunction<Figure> measure) {
        this(tables, readers, measure, List.of());
    }

    /** Where earnings are told, it knows that many tell them. */
    Attacker(MonthTables tables, Set<UUID> readers, ToLongFunction<Figure> measure, List<Earnings> told) {
        readers.forEach(reader ->
                Earnings.of(reader, tables, told).forEach(each -> large.add(new At(each.place(), each.group()))));
        this.tables = tables;
        this.truth = tables.population();
        this.measure = measure;
        Set<At> hidden = new HashSet<>();
        for (UUID reader : readers) {
            for (MonthTables.Shown cell : tables.of(reader)) {
                UUID affiliate = cell.affiliate();
                At at = new At(affiliate == null ? Place.totalOf(reader) : Place.of(affiliate), cell.key());
                boolean isOwn = reader.equals(affiliate);
                boolean isHiddenFromOthers =
                        tables.hidden().getOrDefault(at.place(), Set.of()).contains(at.key());
                if (isOwn && readers.size() > 1 && isHiddenFromOthers) {
                    hidden.add(at);
                } else if (cell.figure() == null) {
                    // It is even told what nobody has said anywhere.
                    if (isSaid(at.key())) {
                        hidden.add(at);
                    }
                } else {
                    shown.put(at, measure.applyAsLong(cell.figure()));
                }
            }
        }
        hidden.removeAll(shown.keySet());
        hidden.forEach(at -> {
            indexOf.put(at, unknown.size());
            unknown.add(at);
        });
        readers.forEach(this::addLines);
    }

    private void addLines(UUID reader) {
        Set<UUID> members = Objects.requireNonNull(truth.roots().get(reader));
        addMargins(Place.totalOf(reader));
        members.forEach(member -> addMargins(Place.of(member)));
        Set<CellKey> keys = new HashSet<>();
        members.forEach(member -> keys.addAll(
                truth.figures().getOrDefault(Place.of(member), new TreeMap<>()).keySet()));
        for (CellKey key : keys) {
            Map<At, Long> line = new HashMap<>();
            members.forEach(member -> line.put(new At(Place.of(member), key), 1L));
            line.put(new At(Place.totalOf(reader), key), -1L);
            add(line);
        }
    }

    /** Also the empty cells that are hidden. */
    private Set<CellKey> keysAt(Place place) {
        Set<CellKey> keys = new HashSet<>(
                truth.figures().getOrDefault(place, new TreeMap<>()).keySet());
        unknown.stream().filter(at -> at.place().equals(place)).map(At::key).forEach(keys::add);
        return keys;
    }

    private void addMargins(Place place) {
        Map<At, Map<At, Long>> lines = new HashMap<>();
        keysAt(place).forEach(key -> key.cut().forEach(dimension -> {
            Set<Dimension> rest = Dimension.setOf(key.cut());
            rest.remove(dimension);
            At margin = new At(place, key.within(rest));
            // Parts of a margin along one dimension; the name of the dimension keeps its lines apart.
            lines.computeIfAbsent(
                            new At(place, margin.key().with(dimension, "*")),
                            absent -> new HashMap<>(Map.of(margin, -1L)))
                    .put(new At(place, key), 1L);
        }));
        lines.values().forEach(this::add);
    }

    /** What is shown goes to the other side; the true sum of the line is what overlaps, which the attacker is told. */
    private void add(Map<At, Long> line) {
        Map<Integer, Long> equation = new HashMap<>();
        long result = 0;
        for (Map.Entry<At, Long> term : line.entrySet()) {
            At at = term.getKey();
            result += term.getValue() * of(at);
            Integer index = indexOf.get(at);
            if (index == null) {
                result -= term.getValue() * shown.getOrDefault(at, 0L);
            } else {
                equation.put(index, term.getValue());
            }
        }
        if (!equation.isEmpty()) {
            equations.add(equation);
            results.add(result);
        }
    }

    private long of(At at) {
        return measure.applyAsLong(truth.at(at.place(), at.key()));
    }

    int hiddenCells() {
        return unknown.size();
    }

    /** What came out: cells whose count is found, or small ones that are seen to be small or known too closely. */
    List<String> leaks(boolean isCountOfWorkers) {
        Set<Integer> solved = eliminated();
        long[][] bounds = narrowed();
        List<String> leaks = new ArrayList<>();
        for (int i = 0; i < unknown.size(); i++) {
            At at = unknown.get(i);
            long low = bounds[i][0];
            long high = bounds[i][1];
            long secret = of(at) - truth.known(at.place(), at.key());
            boolean isSmall = isCountOfWorkers
                    && !isOfFew(at)
                    && (secret > 0
                            || (isNothingSaid(at)
                                    && truth.at(at.place(), margin(at.key())).workers() > 0))
                    && secret < Protection.SMALLEST_SHOWN;
            boolean isFound = (solved.contains(i) || low == high) && !isOfNobody(at);
            // Of a few that their organisation knows each may have said nothing.
            boolean isSaidOfAFew = isOfFew(at) && !at.place().isTotal() && !isNothingSaid(at) && low > 0;
            if (isFound || isSaidOfAFew || (isSmall && high < of(at) + Protection.SMALLEST_SHOWN)) {
                leaks.add(at + " is " + of(at) + ", found in [" + low + ", " + high + "]"
                        + (solved.contains(i) ? " by elimination" : ""));
            }
        }
        return leaks;
    }

    private boolean isSaid(CellKey key) {
        return !key.isSealed()
                || truth.figures().values().stream()
                        .anyMatch(cells -> cells.keySet().stream().anyMatch(other -> key.coordinates()
                                .getOrDefault(Dimension.SELF_DECLARED_GROUP, "")
                                .equals(other.coordinates().get(Dimension.SELF_DECLARED_GROUP))));
    }

    private static boolean isNothingSaid(At at) {
        return at.key().coordinates().containsValue(SelfDeclaredGroup.NONE_SAID.name());
    }

    private boolean isBlank(At at) {
        return isBlank(tables, at.place(), at.key());
    }

    private boolean isOfFew(At at) {
        return isBlank(at) && truth.at(at.place(), margin(at.key())).workers() < SealedLines.FEWEST;
    }

    /** Whether all of its line is hidden: of few, or of workers whose number is. */
    static boolean isBlank(MonthTables tables, Place place, CellKey key) {
        Population truth = tables.population();
        // Who reads nobody else is all of its total.
        Place hiddenAt = truth.isReader(place.organisation()) ? place : Place.of(place.organisation());
        return key.isSealed()
                && (truth.at(place, margin(key)).workers() < SealedLines.FEWEST
                        || tables.hidden().getOrDefault(hiddenAt, Set.of()).contains(margin(key)));
    }

    /** Whether somebody is counted there who has said something, or would have if it were computed. */
    static boolean isToBeDenied(MonthTables tables, Place place, CellKey key) {
        Population truth = tables.population();
        long silent = truth.at(
                        place, margin(key).with(Dimension.SELF_DECLARED_GROUP, SelfDeclaredGroup.NONE_SAID.name()))
                .workers();
        return key.isSealed()
                && truth.at(place, key).workers() > 0
                && truth.at(place, margin(key)).workers() > silent;
    }

    private static CellKey margin(CellKey key) {
        Set<Dimension> rest = Dimension.setOf(key.cut());
        rest.removeIf(Dimension::isSealed);
        return key.within(rest);
    }

    /** That nobody of a line has said a thing, or that nobody has said this, is told of nobody. */
    private boolean isOfNobody(At at) {
        return at.key().isSealed()
                && (of(at) == 0
                        || (isNothingSaid(at)
                                && of(at) == measure.applyAsLong(truth.at(at.place(), margin(at.key())))));
    }

    private long[][] narrowed() {
        long[][] bounds = new long[unknown.size()][];
        for (int i = 0; i < bounds.length; i++) {
            At at = unknown.get(i);
            long known = truth.known(at.place(), at.key());
            // What is hidden holds somebody; of a total it may be the reader's own members alone.
            long least = known + (of(at) == known || at.key().isSealed() ? 0 : 1);
            bounds[i] = new long[] {large.contains(at) ? Math.max(least, Earnings.FEWEST) : least, FAR};
        }
        boolean isNarrower = true;
        for (int round = 0; isNarrower && round < 200; round++) {
            isNarrower = false;
            for (int e = 0; e < equations.size(); e++) {
                isNarrower |= narrow(equations.get(e), results.get(e), bounds);
            }
        }
        return bounds;
    }

    private static boolean narrow(Map<Integer, Long> equation, long result, long[][] bounds) {
        boolean isNarrower = false;
        for (int target : equation.keySet()) {
            long sign = equation.getOrDefault(target, 0L);
            long low = result;
            long high = result;
            for (Map.Entry<Integer, Long> term : equation.entrySet()) {
                if (term.getKey() != target) {
                    long[] other = bounds[term.getKey()];
                    low -= term.getValue() > 0 ? other[1] : -other[0];
                    high -= term.getValue() > 0 ? other[0] : -other[1];
                }
            }
            long from = sign > 0 ? low : -high;
            long to = sign > 0 ? high : -low;
            if (from > bounds[target][0] || to < bounds[target][1]) {
                bounds[target][0] = Math.max(bounds[target][0], from);
                bounds[target][1] = Math.min(bounds[target][1], to);
                isNarrower = true;
            }
        }
        return isNarrower;
    }

    /** Gauss and Jordan; a row with one unknown left gives it away. */
    private Set<Integer> eliminated() {
        int columns = unknown.size();
        long[][] rows = new long[equations.size()][columns];
        for (int e = 0; e < rows.length; e++) {
            for (Map.Entry<Integer, Long> term : equations.get(e).entrySet()) {
                rows[e][term.getKey()] = Math.floorMod(term.getValue(), PRIME);
            }
        }
        int rank = 0;
        for (int column = 0; column < columns && rank < rows.length; column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot < rows.length) {
                long[] swapped = rows[rank];
                rows[rank] = rows[pivot];
                rows[pivot] = swapped;
                scale(rows[rank], power(rows[rank][column], PRIME - 2));
                for (int row = 0; row < rows.length; row++) {
                    if (row != rank && rows[row][column] != 0) {
                        subtract(rows[row], rows[rank], rows[row][column]);
                    }
                }
                rank++;
            }
        }
        Set<Integer> solved = new HashSet<>();
        for (int row = 0; row < rank; row++) {
            int last = -1;
            int terms = 0;
            for (int column = 0; column < columns; column++) {
                if (rows[row][column] != 0) {
                    last = column;
                    terms++;
                }
            }
            if (terms == 1) {
                solved.add(last);
            }
        }
        return solved;
    }

    private static void scale(long[] row, long factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] = row[i] * factor % PRIME;
        }
    }

    private static void subtract(long[] row, long[] pivot, long factor) {
        for (int i = 0; i < row.length; i++) {
            if (pivot[i] != 0) {
                row[i] = Math.floorMod(row[i] - factor * pivot[i] % PRIME, PRIME);
            }
        }
    }

    private static long power(long value, long exponent) {
        long result = 1;
        long square = value % PRIME;
        for (long left = exponent; left > 0; left /= 2) {
            result = left % 2 == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
