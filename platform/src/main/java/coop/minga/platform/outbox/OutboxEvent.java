package coop.minga.platform.outbox;

import java.util.UUID;

/**
 * An event to be published: which aggregate, which version of it, and the contract record that describes its state.
 *
 * <p>Guarantee: none by itself; the database refuses a version whose predecessor was never appended.
 *
 * @param organisation owner of the aggregate, which is not always who acts; changes only when the aggregate is handed over by a login
 *     that sees both
 * @param topic one per kind of aggregate, {@code minga.<service>.<aggregate>}
 * @param version starts at 1, without gaps per aggregate
 * @param type of the contract, with its version: {@code coop.minga.membership.membership-changed.v1}
 * @param payload a record of {@code contracts}
 */
public record OutboxEvent(
        UUID organisation, String topic, UUID aggregateId, long version, String type, Object payload) {
    public OutboxEvent {
        if (version < 1) {
            throw new IllegalArgumentException("versions start at 1, not " + version);
        }
    }
}
