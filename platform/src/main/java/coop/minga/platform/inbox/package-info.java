/**
 * Events on their way in: each takes effect once, in the order of its key, and one that never can is set aside.
 *
 * <p>A consumer is a class of a dozen lines:
 *
 * <pre>{@code
 * MembershipEventsIn(Inboxes inboxes, @DataSource("projector") AgroalDataSource dataSource) {
 *     inbox = inboxes.open("insight-1", dataSource, EventHandlers.none()
 *             .on(MembershipChanged.TYPE, MembershipChanged.class, this::project));
 * }
 *
 * @Incoming("membership-events")  // value.deserializer ByteArrayDeserializer, batch=true, commit-strategy=latest
 * @Blocking
 * void consume(ConsumerRecords<String, byte[]> records) throws InterruptedException {
 *     inbox.apply(records);
 * }
 * }</pre>
 *
 * <p>The data source must not be enlisted in JTA ({@code quarkus.datasource.projector.jdbc.transactions=disabled}): the
 * inbox opens and ends its transactions itself. Its login is the one that owns the effect:
 *
 * <ul>
 *   <li>a projection over organisations (insight) has a projector's login with policies of its own on its tables;
 *   <li>a service that projects into tables owned by an organisation uses a second data source with its ordinary login,
 *       and its handler sets {@code minga.org} on the given connection ({@code select set_config('minga.org', ?, true)})
 *       for each organisation in the batch before it writes that organisation's rows.
 * </ul>
 *
 * <p>Duplicates end at the inbox. What may still arrive in another order (a dead letter that is replayed after its
 * successor, a projection that is fed from two topics) ends at the handler, which moves forward only: {@code on conflict
 * … do update set … where known.version < excluded.version}, over {@link
 * coop.minga.platform.inbox.ReceivedEvent#newestPerAggregate} so that one statement touches a row once.
 */
@NullMarked
package coop.minga.platform.inbox;

import org.jspecify.annotations.NullMarked;
