package coop.minga.membership.unit;

import static coop.minga.platform.problem.PlatformFailure.CONFLICT;

import coop.minga.membership.unit.app.UnitClosing;
import coop.minga.membership.unit.app.UnitMerging;
import coop.minga.membership.unit.app.UnitSplitting;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for whoever keeps something in units: hears what is asked, and refuses where it is told to. */
@ApplicationScoped
class UnitsWatched {
    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private final Set<UUID> full = ConcurrentHashMap.newKeySet();

    List<Object> heard() {
        return heard;
    }

    /** The units whose closing is refused. */
    Set<UUID> full() {
        return full;
    }

    void closing(@Observes UnitClosing closing) {
        if (full.contains(closing.unit().value())) {
            throw new DomainFailure(CONFLICT, "Something is in it.");
        }
        heard.add(closing);
    }

    void merging(@Observes UnitMerging merging) {
        heard.add(merging);
    }

    void splitting(@Observes UnitSplitting splitting) {
        heard.add(splitting);
    }
}
