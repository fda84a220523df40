package coop.minga.membership.workprofile.app;

import coop.minga.membership.person.PersonId;
import coop.minga.membership.workprofile.WorkProfileId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A job as a list tells it.
 *
 * <p>Guarantee: none by itself; whoever writes it checks it.
 *
 * @param person whose job it is now
 */
public record ListedJob(WorkProfileId id, PersonId person, WorkTold told) {

    /** Of each person a list knows one job; by this id the next list knows it again, also after a merge. */
    public static WorkProfileId idOf(PersonId firstKnownAs) {
        return new WorkProfileId(
                UUID.nameUUIDFromBytes(("listed job of " + firstKnownAs.value()).getBytes(StandardCharsets.UTF_8)));
    }
}
