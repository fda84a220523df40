package coop.minga.membership.resolution.store;

import coop.minga.membership.resolution.ResolutionId;
import coop.minga.membership.resolution.ResolutionKind;
import coop.minga.membership.resolution.domain.Resolution;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The resolutions of the caller's organisation.
 *
 * <p>Guarantee: row-level security hides every other one.
 */
@ApplicationScoped
public class Resolutions implements PanacheRepositoryBase<Resolution, UUID> {
    /** The owners of the keys of all that was written about these subjects. */
    public List<UUID> keysAbout(ResolutionKind kind, Collection<UUID> subjects) {
        return getEntityManager()
                .createQuery(
                        "select r.keyId from Resolution r where r.subjectKind = :kind and r.subjectId in :subjects",
                        UUID.class)
                .setParameter("kind", kind)
                .setParameter("subjects", subjects)
                .getResultList();
    }

    /** Kept from changing until the transaction ends: of two steps at a time the second sees the first. */
    public Optional<Resolution> findToChange(ResolutionId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }
}
