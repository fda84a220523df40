package coop.minga.gateway.insight.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemberTableTest {
    private static final UUID UNION = new UUID(0, 1);
    private static final UUID SACCO = new UUID(0, 2);
    private static final UUID EMPTY = new UUID(0, 3);

    /** Seven women sit in both, so that the total is less than the sum. */
    private static final List<MemberCount> COUNTS = List.of(
            new MemberCount(UNION, "FEMALE", "25-34", 20, 21),
            new MemberCount(UNION, "MALE", "65+", 3, 3),
            new MemberCount(SACCO, "FEMALE", "25-34", 10, 10),
            new MemberCount(EMPTY, "UNKNOWN", "UNKNOWN", 0, 0),
            new MemberCount(null, "FEMALE", "25-34", 23, 31),
            new MemberCount(null, "MALE", "65+", 3, 3));

    @Test
    void takesTheTotalFromTheCountOverAllAndNotFromTheSumOfAffiliates() {
        assertEquals(
                new MemberTable.Figure(26, 34), MemberTable.open(COUNTS).total().figure());
    }

    @Test
    void listsEachAffiliateEvenWithoutMembers() {
        List<MemberTable.Cell> cells = MemberTable.open(COUNTS).cut(Set.of(Dimension.AFFILIATE));
        assertEquals(
                List.of(UNION.toString(), SACCO.toString(), EMPTY.toString()),
                cells.stream().map(cell -> cell.key().at(0)).toList());
        assertEquals(
                List.of(23L, 10L, 0L),
                cells.stream().map(cell -> cell.figure().workers()).toList());
    }

    @Test
    void leavesOutCellsWithoutWorkersOfAFinerCut() {
        List<MemberTable.Cell> cells = MemberTable.open(COUNTS).cut(EnumSet.allOf(Dimension.class));
        assertEquals(3, cells.size());
    }

    @Test
    void hidesNothingInsideOneOrganisation() {
        assertTrue(
                MemberTable.open(COUNTS).cut(Set.of(Dimension.SEX)).stream().noneMatch(MemberTable.Cell::suppressed));
    }

    @Test
    void hidesTheFewAndWhatWouldGiveThemAwayAboveOne() {
        MemberTable table = MemberTable.suppressed(COUNTS);
        assertTrue(table.cut(Set.of(Dimension.SEX)).stream().allMatch(MemberTable.Cell::suppressed));
        assertFalse(table.total().suppressed());
    }

    @Test
    void hidesACellAlikeInEveryCutThatShowsIt() {
        MemberTable table = MemberTable.suppressed(COUNTS);
        Map<CellKey, Boolean> seen = new HashMap<>();
        for (Set<Dimension> cut : cuts()) {
            for (MemberTable.Cell cell : table.cut(cut)) {
                Boolean before = seen.put(cell.key(), cell.suppressed());
                assertTrue(before == null || before == cell.suppressed(), () -> "cut differently: " + cell.key());
            }
        }
        // All finest cells, margins and the affiliates' lines, each in one cut only.
        assertEquals(3 + 3 + 3 + 3 + 2 + 2 + 2 + 1, seen.size());
    }

    private static List<Set<Dimension>> cuts() {
        return List.of(
                Set.of(),
                Set.of(Dimension.AFFILIATE),
                Set.of(Dimension.SEX),
                Set.of(Dimension.AGE_BAND),
                Set.of(Dimension.AFFILIATE, Dimension.SEX),
                Set.of(Dimension.AFFILIATE, Dimension.AGE_BAND),
                Set.of(Dimension.SEX, Dimension.AGE_BAND),
                Set.of(Dimension.AFFILIATE, Dimension.SEX, Dimension.AGE_BAND));
    }
}
