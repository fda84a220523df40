package coop.minga.platform.transaction;

import coop.minga.platform.problem.DomainFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Work in the background on things that have nothing to do with each other, such as organisations or their books.
 *
 * <p>Guarantee: what is refused or fails for one is logged and keeps no other from it; only a database that is away ends
 * the round. What is written for one is a transaction of its own: a statement that fails spoils the one it stands in.
 */
public final class EachAlone {
    private EachAlone() {}

    /**
     * @param what is done, for the log
     * @param each known by what may be logged: ids and terms, never a name of a person
     * @return those for whom it was not done
     */
    public static <T> List<T> run(Logger log, String what, Collection<T> each, Consumer<? super T> work) {
        List<T> undone = new ArrayList<>();
        for (T one : each) {
            try {
                work.accept(one);
            } catch (DomainFailure refusal) {
                log.warnf("%s: %s waits: %s", what, one, refusal.type().name());
                undone.add(one);
            } catch (RuntimeException failure) {
                if (DatabaseFailure.isUnavailable(failure)) {
                    throw failure;
                }
                log.errorf(failure, "%s: %s failed, and is tried again in the next round", what, one);
                undone.add(one);
            }
        }
        return undone;
    }
}
