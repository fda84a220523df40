package coop.minga.membership.person;

import java.util.UUID;

/**
 * Names one merge of two persons.
 *
 * <p>Guarantee: what a feature moved for a merge it can find again by this id, to move it back.
 */
public record MergeId(UUID value) {
    public static MergeId fromString(String text) {
        return new MergeId(UUID.fromString(text));
    }
}
