package coop.minga.membership.resolution.app;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.resolution.domain.ResolutionFailure;
import coop.minga.platform.command.StoredAnswers;
import coop.minga.platform.crypto.PersonalKeys;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what minutes say of a resolution under a key of its own, for they may name persons.
 *
 * <p>Guarantee: nothing of it is in the database in plain text; with the key destroyed nobody reads it again, while the
 * resolution, its figures and what rests on it stay.
 */
@ApplicationScoped
class Minutes {
    private static final byte[] CONTEXT = "resolution-minutes".getBytes(StandardCharsets.UTF_8);

    private final PersonalKeys keys;
    private final StoredAnswers answers;

    Minutes(PersonalKeys keys, StoredAnswers answers) {
        this.keys = keys;
        this.answers = answers;
    }

    /** Lets nobody read again what stands under these owners' keys, nor the answers that told it. */
    void destroy(OrganisationId organisation, Collection<UUID> owners) {
        keys.destroy(organisation.value(), owners);
        answers.erase(organisation.value(), owners);
    }

    /** With a new key, which belongs to {@code owner}. */
    Opened begin(OrganisationId organisation, UUID owner) {
        return new Opened(keys.create(organisation.value(), List.of(owner)));
    }

    /** With the keys of these owners; one that was destroyed is missing. */
    Opened open(OrganisationId organisation, Collection<UUID> owners) {
        return new Opened(owners.isEmpty() ? Map.of() : keys.findAll(organisation.value(), owners));
    }

    /**
     * The minutes of some resolutions, readable and writable for as long as somebody holds this.
     *
     * <p>Guarantee: what cannot be opened any more is null.
     */
    record Opened(Map<UUID, SecretKey> keys) {
        /** @throws DomainFailure RESOLUTION_MINUTES_CLOSED if the key was destroyed */
        String seal(UUID owner, String plain) {
            SecretKey key = keys.get(owner);
            if (key == null) {
                throw new DomainFailure(
                        ResolutionFailure.RESOLUTION_MINUTES_CLOSED, "Take the step without a note, or table it anew.");
            }
            return Sealed.sealText(key, plain, CONTEXT);
        }

        @Nullable String read(UUID owner, @Nullable String sealed) {
            SecretKey key = keys.get(owner);
            return sealed == null || key == null ? null : Sealed.openText(key, sealed, CONTEXT);
        }
    }
}
