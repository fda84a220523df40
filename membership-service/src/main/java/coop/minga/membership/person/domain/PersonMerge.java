package coop.minga.membership.person.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.MergeId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That one record of a person absorbed another, and until when that can be undone.
 *
 * <p>Guarantee: undone once at most, and not after its time; what the kept record said stays sealed under its key.
 */
@Entity
@Table(schema = "membership", name = "person_merge")
public class PersonMerge {
    @Id
    private UUID id;

    @Column(name = "org_id", updatable = false)
    private UUID organisation;

    @Column(name = "kept_id", updatable = false)
    private UUID kept;

    @Column(name = "absorbed_id", updatable = false)
    private UUID absorbed;

    @Column(name = "sealed_before", updatable = false)
    private byte[] sealedBefore;

    @Column(name = "sealed_after", updatable = false)
    private byte[] sealedAfter;

    @Column(name = "merged_by", updatable = false)
    private String mergedBy;

    @Column(name = "merged_at", updatable = false)
    private Instant mergedAt;

    @Column(name = "undo_until", updatable = false)
    private Instant undoUntil;

    @Column(name = "undone_by")
    @Nullable private String undoneBy;

    @Column(name = "undone_at")
    @Nullable private Instant undoneAt;

    protected PersonMerge() {}

    /** Who merged what, and until when it can be undone. */
    public record Terms(
            MergeId id,
            OrganisationId organisation,
            PersonId kept,
            PersonId absorbed,
            String actor,
            Instant mergedAt,
            Instant undoUntil) {}

    public PersonMerge(Terms terms, byte[] sealedBefore, byte[] sealedAfter) {
        this.id = terms.id().value();
        this.organisation = terms.organisation().value();
        this.kept = terms.kept().value();
        this.absorbed = terms.absorbed().value();
        this.mergedBy = terms.actor();
        this.mergedAt = terms.mergedAt();
        this.undoUntil = terms.undoUntil();
        this.sealedBefore = sealedBefore;
        this.sealedAfter = sealedAfter;
    }

    /** @throws DomainFailure MERGE_UNDO_OVER after its time */
    public void undo(String actor, Instant now) {
        if (now.isAfter(undoUntil)) {
            throw new DomainFailure(
                    PersonFailure.MERGE_UNDO_OVER,
                    "It could be undone until " + undoUntil + "; record the person anew.");
        }
        undoneBy = actor;
        undoneAt = now;
    }

    public Terms terms() {
        return new Terms(
                new MergeId(id),
                new OrganisationId(organisation),
                new PersonId(kept),
                new PersonId(absorbed),
                mergedBy,
                mergedAt,
                undoUntil);
    }

    /** What the kept record said before; not to be altered. */
    public byte[] sealedBefore() {
        return sealedBefore;
    }

    /** What the kept record said directly after; not to be altered. */
    public byte[] sealedAfter() {
        return sealedAfter;
    }

    public @Nullable Instant undoneAt() {
        return undoneAt;
    }
}
