package coop.minga.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The imports of the transaction's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
class ImportJobs {
    // Looked up when needed: the gateway has the platform on its path and no entity manager.
    private final Instance<EntityManager> entityManager;

    ImportJobs(Instance<EntityManager> entityManager) {
        this.entityManager = entityManager;
    }

    Optional<ImportJob> find(UUID id) {
        return Optional.ofNullable(entityManager.get().find(ImportJob.class, id));
    }

    /** The import, with its row locked until the transaction ends. */
    Optional<ImportJob> lock(UUID id) {
        return Optional.ofNullable(entityManager.get().find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those of a kind that are over and whose file is still there. */
    List<UUID> finishedWithFile(String kind) {
        return entityManager
                .get()
                .createQuery(
                        "select j.id from ImportJob j where j.kind = :kind and j.destroyedAt is null and j.state in :over"
                                + " order by j.id",
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter(
                        "over",
                        Stream.of(ImportState.values())
                                .filter(ImportState::isOver)
                                .toList())
                .getResultList();
    }

    /** Inserts at once, because the chunks that follow refer to it. */
    void addNow(ImportJob job) {
        entityManager.get().persist(job);
        flush();
    }

    /** Writes what changed now, so that its version is known. */
    void flush() {
        entityManager.get().flush();
    }
}
