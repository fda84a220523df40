package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.savingsgroup.domain.CycleChange.Step;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * In which order entries are taken back and made anew, for no account of the box may fall below nothing on the way, and a
 * group lends what it has.
 *
 * <p>Guarantee: the fewest meetings whose entries can be exchanged this way; or all from the changed one on, undone from
 * the last to the first and done again, as they were possible once and are again.
 */
public final class EntryOrder {
    private EntryOrder() {}

    /**
     * An entry to make, or to take back.
     *
     * @param isReversal of the entry the meeting has now
     */
    public record Turn(Step step, boolean isReversal) {
        private Boxes change() {
            return isReversal && step.old() != null
                    ? Boxes.EMPTY.minus(step.old().flows().booked())
                    : step.now().flows().booked();
        }
    }

    /** @param now what may at most be taken out of the boxes now */
    public static List<Turn> of(CycleChange change, Boxes now) {
        return exchanged(change.steps(), now).orElseGet(() -> redone(change.allSteps()));
    }

    private static Optional<List<Turn>> exchanged(List<Step> steps, Boxes now) {
        List<Turn> waiting = new ArrayList<>();
        for (Step step : steps) {
            if (step.old() != null) {
                waiting.add(new Turn(step, true));
            }
            waiting.add(new Turn(step, false));
        }
        List<Turn> order = new ArrayList<>();
        Boxes held = now;
        while (!waiting.isEmpty()) {
            int taken = order.size();
            for (Iterator<Turn> turns = waiting.iterator(); turns.hasNext() && order.size() == taken; ) {
                Turn turn = turns.next();
                Boxes then = held.plus(turn.change());
                if (then.boxMinor() >= 0 && then.socialMinor() >= 0) {
                    held = then;
                    order.add(turn);
                    turns.remove();
                }
            }
            if (order.size() == taken) {
                return Optional.empty();
            }
        }
        return Optional.of(order);
    }

    private static List<Turn> redone(List<Step> steps) {
        List<Turn> order = new ArrayList<>();
        for (Step step : steps.reversed()) {
            if (step.old() != null) {
                order.add(new Turn(step, true));
            }
        }
        steps.forEach(step -> order.add(new Turn(step, false)));
        return order;
    }
}
