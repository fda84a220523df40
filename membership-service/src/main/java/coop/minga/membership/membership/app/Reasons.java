package coop.minga.membership.membership.app;

import coop.minga.membership.membership.domain.MembershipFailure;
import coop.minga.membership.membership.store.SealedReasons;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
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
 * Keeps what was written about a person as the reason or the evidence of a step under that person's key.
 *
 * <p>Guarantee: unreadable once the person is erased; the step itself stays.
 */
@ApplicationScoped
class Reasons {
    private static final byte[] CONTEXT = "membership-reason".getBytes(StandardCharsets.UTF_8);

    private final PersonalKeys keys;
    private final SealedReasons sealedReasons;

    Reasons(PersonalKeys keys, SealedReasons sealedReasons) {
        this.keys = keys;
        this.sealedReasons = sealedReasons;
    }

    /** Puts what was written of these memberships' steps under another person's key; after they were flushed. */
    void sealAnew(OrganisationId organisation, Collection<UUID> memberships, PersonId from, PersonId to) {
        Opener opener = opener(organisation, List.of(from));
        sealedReasons.replace(
                organisation,
                to,
                sealedReasons.under(from, memberships).stream()
                        .map(each -> new SealedReasons.Sealed(
                                each.membership(),
                                each.number(),
                                seal(organisation, to, opener.open(from, each.reason())),
                                seal(organisation, to, opener.open(from, each.evidence()))))
                        .toList());
    }

    /** @throws DomainFailure MEMBERSHIP_REASON_NOT_KEPT if the person was erased */
    @Nullable String seal(OrganisationId organisation, PersonId person, @Nullable String reason) {
        if (reason == null) {
            return null;
        }
        SecretKey key = keys.find(organisation.value(), person.value())
                .orElseThrow(() -> DomainFailure.at(
                        MembershipFailure.MEMBERSHIP_REASON_NOT_KEPT,
                        "/reason",
                        "The person's key was destroyed; leave the reason out."));
        return Sealed.sealText(key, reason, CONTEXT);
    }

    /** The keys of many persons with one statement; one that was erased is missing. */
    Opener opener(OrganisationId organisation, Collection<PersonId> persons) {
        Map<UUID, SecretKey> found = persons.isEmpty()
                ? Map.of()
                : keys.findAll(
                        organisation.value(),
                        persons.stream().map(PersonId::value).toList());
        return (person, kept) -> {
            SecretKey key = found.get(person.value());
            return kept == null || key == null ? null : Sealed.openText(key, kept, CONTEXT);
        };
    }

    /** Reads a reason; null where there is none or none can be read any more. */
    @FunctionalInterface
    interface Opener {
        @Nullable String open(PersonId person, @Nullable String sealedReason);
    }
}
