package coop.minga.platform.imports;

import coop.minga.platform.access.CurrentCaller;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.transaction.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Those who follow imports while they are worked on.
 *
 * <p>Guarantee: one thread looks for all of them, with one short transaction per organisation and look; a follower holds
 * neither a thread nor a transaction. A slow one misses steps in between, never the last. The number is bounded, and
 * nobody follows longer than a token usually lives.
 */
@ApplicationScoped
public class ImportFollowers {
    private static final Logger LOG = Logger.getLogger(ImportFollowers.class);

    private final ImportJobs jobs;
    private final Transactions transactions;
    private final CurrentCaller caller;
    private final Settings settings;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private final Thread atSignal = Thread.ofPlatform().unstarted(this::stop);
    private volatile boolean isStopping;

    ImportFollowers(ImportJobs jobs, Transactions transactions, CurrentCaller caller, Settings settings) {
        this.jobs = jobs;
        this.transactions = transactions;
        this.caller = caller;
        this.settings = settings;
        // The framework waits for open answers before it says that it stops; these would never end by themselves.
        Runtime.getRuntime().addShutdownHook(atSignal);
    }

    /** How many may follow, and how closely. */
    @Singleton
    static class Settings {
        final int most;
        final int mostOfOrganisation;
        final Duration interval;
        final Duration heartbeat;
        final Duration longest;

        Settings(
                @ConfigProperty(name = "minga.imports.followers") int most,
                @ConfigProperty(name = "minga.imports.followers-per-organisation") int mostOfOrganisation,
                @ConfigProperty(name = "minga.imports.follow-interval") Duration interval,
                @ConfigProperty(name = "minga.imports.heartbeat") Duration heartbeat,
                @ConfigProperty(name = "minga.imports.follow-longest") Duration longest) {
            this.most = most;
            this.mostOfOrganisation = mostOfOrganisation;
            this.interval = interval;
            this.heartbeat = heartbeat;
            this.longest = longest;
        }
    }

    /** Something to tell a follower: where the import stands, or nothing but that the connection is alive. */
    public record Step(@Nullable ImportView view, boolean isNewState) {}

    /**
     * The steps of an import from where the follower last saw it, until nothing more happens by itself.
     *
     * @param lastSeen the version the follower has seen already, or null
     * @throws DomainFailure IMPORT_UNKNOWN; IMPORT_FOLLOWERS_TOO_MANY
     */
    public Multi<Step> follow(UUID id, @Nullable Long lastSeen) {
        UUID organisation = caller.get().organisation();
        ImportView first = transactions.inOrganisation(
                organisation,
                () -> jobs.find(id).orElseThrow(ImportQueries::unknown).view());
        if (isFull(organisation)) {
            throw new DomainFailure(
                    ImportFailure.IMPORT_FOLLOWERS_TOO_MANY, "Read the import itself from time to time instead.");
        }
        return Multi.createFrom()
                .emitter(
                        emitter -> add(new Follower(organisation, id, lastSeen, emitter), first),
                        BackPressureStrategy.LATEST);
    }

    private boolean isFull(UUID organisation) {
        return followers.size() >= settings.most
                || followers.stream()
                                .filter(each -> each.organisation.equals(organisation))
                                .count()
                        >= settings.mostOfOrganisation;
    }

    private void add(Follower follower, ImportView first) {
        synchronized (follower) {
            // Whoever looks already has a newer view than this one, and waits until this one is told.
            followers.add(follower);
            follower.emitter.onTermination(() -> followers.remove(follower));
            follower.tell(first);
        }
        if (isStopping) {
            follower.emitter.complete();
        } else if (!followers.isEmpty() && isLooking.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("imports-followers").start(this::look);
        }
    }

    private void look() {
        while (!isStopping && !followers.isEmpty()) {
            try {
                Thread.sleep(settings.interval);
                followers.stream()
                        .collect(Collectors.groupingBy(each -> each.organisation))
                        .forEach(this::tell);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                break;
            } catch (RuntimeException failed) {
                // Nothing is lost: the next look sees what this one missed.
                LOG.warnf(failed, "Looking at imports for their followers failed.");
            }
        }
        isLooking.set(false);
        if (!isStopping && !followers.isEmpty() && isLooking.compareAndSet(false, true)) {
            // Somebody came while the last one left.
            look();
        }
    }

    private void tell(UUID organisation, List<Follower> of) {
        List<UUID> ids = of.stream().map(each -> each.importId).distinct().toList();
        Map<UUID, ImportView> views = transactions.inOrganisation(organisation, () -> ids.stream()
                .map(jobs::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(ImportJob::id, ImportJob::view)));
        of.forEach(follower -> {
            ImportView view = views.get(follower.importId);
            if (view != null) {
                follower.tell(view);
            }
        });
    }

    /** Only where somebody has followed: made now, it could no longer ask to be told of the end. */
    void onStop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent stopping) {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(atSignal);
        } catch (IllegalStateException runningAlready) {
            LOG.debug("The process ends; its hook stays.", runningAlready);
        }
    }

    private void stop() {
        isStopping = true;
        followers.forEach(each -> each.emitter.complete());
    }

    /** One open answer. Told by one thread at a time: first by its own request, then by the one that looks. */
    private final class Follower {
        private final UUID organisation;
        private final UUID importId;
        private final MultiEmitter<? super Step> emitter;
        private final long endNanos = System.nanoTime() + settings.longest.toNanos();
        private @Nullable Long seen;
        private @Nullable ImportState state;
        private long toldNanos = System.nanoTime();

        Follower(UUID organisation, UUID importId, @Nullable Long seen, MultiEmitter<? super Step> emitter) {
            this.organisation = organisation;
            this.importId = importId;
            this.seen = seen;
            this.emitter = emitter;
        }

        synchronized void tell(ImportView view) {
            long now = System.nanoTime();
            boolean isNew = seen == null || seen != view.version();
            if (isNew || view.state().isAtRest()) {
                emitter.emit(new Step(view, state != view.state()));
                seen = view.version();
                toldNanos = now;
            } else if (now - toldNanos >= settings.heartbeat.toNanos() || state == null) {
                emitter.emit(new Step(null, false));
                toldNanos = now;
            }
            state = view.state();
            if (view.state().isAtRest() || now - endNanos >= 0) {
                emitter.complete();
            }
        }
    }
}
