package coop.minga.platform.imports;

import coop.minga.platform.problem.DomainFailure;
import java.util.Map;

/**
 * Thrown by a kind of import that knows which rows of a batch cannot go in.
 *
 * <p>Guarantee: rolls the batch back; the rows named are refused and the others written again, without any searching.
 */
public final class RowsRefused extends RuntimeException {
    private final transient Map<Integer, DomainFailure> byIndex;

    /** @param byIndex the refusal of each row, by its place in the list that was handed over */
    public RowsRefused(Map<Integer, DomainFailure> byIndex) {
        // An answer, not a fault of the program: nobody reads its stack.
        super("rows are refused", null, false, false);
        this.byIndex = Map.copyOf(byIndex);
    }

    Map<Integer, DomainFailure> byIndex() {
        return byIndex;
    }
}
