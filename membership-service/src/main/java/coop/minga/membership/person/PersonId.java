package coop.minga.membership.person;

import java.util.UUID;

/**
 * Names one organisation's record of a person.
 *
 * <p>Guarantee: unique within the organisation; tells nothing about the human or about records of other organisations.
 */
public record PersonId(UUID value) {
    /** Read from a path by the framework; what is no UUID names nothing, so it is a 404 like any unknown id. */
    public static PersonId fromString(String text) {
        return new PersonId(UUID.fromString(text));
    }
}
