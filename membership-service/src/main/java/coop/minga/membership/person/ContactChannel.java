package coop.minga.membership.person;

import java.util.List;

/**
 * By what a contact point is used.
 *
 * <p>Guarantee: each kind of contact point has at least one.
 */
public enum ContactChannel {
    SMS,
    CALL,
    MESSAGE,
    EMAIL,
    LETTER,
    VISIT;

    public static List<ContactChannel> of(ContactKind kind) {
        return switch (kind) {
            case PHONE -> List.of(SMS, CALL, MESSAGE);
            case EMAIL -> List.of(EMAIL);
            case POSTAL -> List.of(LETTER, VISIT);
            case MESSENGER -> List.of(MESSAGE, CALL);
            case OTHER -> List.of(VISIT);
        };
    }
}
