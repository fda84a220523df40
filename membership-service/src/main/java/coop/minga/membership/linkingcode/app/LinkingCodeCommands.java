package coop.minga.membership.linkingcode.app;

import coop.minga.membership.linkingcode.domain.LinkingCode;
import coop.minga.membership.linkingcode.domain.LinkingCodeFailure;
import coop.minga.membership.linkingcode.store.LinkingCodes;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.membership.person.app.OwnRecord;
import coop.minga.membership.person.app.PersonQueries;
import coop.minga.platform.access.Caller;
import coop.minga.platform.crypto.MasterKey;
import coop.minga.platform.crypto.Sealed;
import coop.minga.platform.problem.DomainFailure;
import coop.minga.platform.time.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What can be done with linking codes.
 *
 * <p>Guarantee: presenting a code does the same work and gives the same answer whether the code is good, unknown, used or
 * too old, for nothing here can tell; each method is one use case inside the caller's transaction.
 */
@ApplicationScoped
public class LinkingCodeCommands {
    private static final Duration VALIDITY = Duration.ofHours(1);
    private static final Duration COUNTED = Duration.ofHours(1);
    private static final long MOST_OF_A_PERSON = 5;
    // A registration day of an organiser with a phone stays below it; 2^60 codes do not.
    private static final long MOST_OF_AN_ORGANISATION = 300;

    private final PersonQueries persons;
    private final OwnRecord ownRecord;
    private final LinkingCodes codes;
    private final MasterKey masterKey;
    private final Event<LinkingCodesChanged> changed;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LinkingCodeCommands(
            PersonQueries persons,
            OwnRecord ownRecord,
            LinkingCodes codes,
            MasterKey masterKey,
            Event<LinkingCodesChanged> changed,
            Clock clock) {
        this.persons = persons;
        this.ownRecord = ownRecord;
        this.codes = codes;
        this.masterKey = masterKey;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Gives a code for the caller's own record.
     *
     * @throws DomainFailure PERSON_UNKNOWN, LINKING_CODES_TOO_MANY; the database refuses who was merged or erased
     */
    public LinkingCodeView fetch(Caller caller) {
        OrganisationId organisation = organisation(caller);
        PersonId person = ownRecord.of(caller);
        // Opens the record, so that the stored answer goes with it when it is erased.
        persons.get(organisation, person);
        codes.takeTurn(organisation);
        Instant now = clock.instant();
        refuseIfMany(codes.fetchedSince(organisation, person, now.minus(COUNTED)));
        LinkingCode code = LinkingCode.random(random);
        Instant expiresAt = now.plus(VALIDITY);
        codes.fetched(organisation, UuidV7.next(clock), person, digest(code), now, expiresAt);
        return new LinkingCodeView(code.written(), expiresAt);
    }

    /** The same as {@link #present(Caller, PersonId, byte[])}, for the caller's own record. */
    public LinkingReceiptView present(Caller caller, byte[] digest) {
        return present(caller, ownRecord.of(caller), digest);
    }

    /**
     * Takes a code in that somebody presents for the person's record.
     *
     * @param digest see {@link #digest(String)}
     * @throws DomainFailure PERSON_UNKNOWN, LINKING_CODES_TOO_MANY; the database refuses who was merged or erased
     */
    public LinkingReceiptView present(Caller caller, PersonId person, byte[] digest) {
        OrganisationId organisation = organisation(caller);
        persons.get(organisation, person);
        codes.takeTurn(organisation);
        Instant now = clock.instant();
        refuseIfMany(codes.presentedSince(organisation, person, now.minus(COUNTED)));
        codes.presented(organisation, UuidV7.next(clock), person, digest, now);
        changed.fire(new LinkingCodesChanged());
        return new LinkingReceiptView(now);
    }

    /** The same as {@link #withdraw(Caller, PersonId)}, for the caller's own record. */
    public LinkingReceiptView withdraw(Caller caller) {
        return withdraw(caller, ownRecord.of(caller));
    }

    /**
     * Takes back what codes have linked to the person's record.
     *
     * @throws DomainFailure PERSON_UNKNOWN
     */
    public LinkingReceiptView withdraw(Caller caller, PersonId person) {
        OrganisationId organisation = organisation(caller);
        persons.get(organisation, person);
        Instant now = clock.instant();
        codes.withdrawn(organisation, person, now);
        changed.fire(new LinkingCodesChanged());
        return new LinkingReceiptView(now);
    }

    /**
     * The only form in which a code is kept, compared, and known to a command, whose request leaves a hash.
     *
     * @throws DomainFailure LINKING_CODE_MALFORMED
     */
    public byte[] digest(String written) {
        return digest(new LinkingCode(written));
    }

    private byte[] digest(LinkingCode code) {
        return Sealed.tag(masterKey.macKey("linking-code"), code.symbols().getBytes(StandardCharsets.UTF_8));
    }

    private static OrganisationId organisation(Caller caller) {
        return new OrganisationId(caller.organisation());
    }

    private static void refuseIfMany(LinkingCodes.Count count) {
        if (count.ofPerson() >= MOST_OF_A_PERSON || count.ofOrganisation() >= MOST_OF_AN_ORGANISATION) {
            throw new DomainFailure(
                    LinkingCodeFailure.LINKING_CODES_TOO_MANY,
                    "Try again in an hour.",
                    Map.of("retryAfterSeconds", COUNTED.toSeconds()));
        }
    }
}
