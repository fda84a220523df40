/**
 * Events on their way out: appended in the transaction that made them true, carried to Kafka by one relay per database.
 *
 * <p>The invariant of this package, and why it holds without Kafka's transactions: for each key, the first time version
 * n stands on its topic is before the first time version n + 1 does, and every committed event stands there at least
 * once. A relay sends n + 1 only after its own n was acknowledged or was marked as published by a relay whose n was
 * acknowledged. So a crash between sending and marking, or a relay that was replaced and does not know it yet, can
 * repeat events but neither skip nor overtake; consumers recognise repetition by the event's id.
 */
@NullMarked
package coop.minga.platform.outbox;

import org.jspecify.annotations.NullMarked;
