/**
 * The journal: double entry, append-only, and the one way into it.
 *
 * <p>What another feature posts, it hands to {@link coop.minga.finance.ledger.app.Ledger} as an {@link
 * coop.minga.finance.ledger.EntryDraft}, in one of two ways:
 *
 * <ul>
 *   <li>{@code post}: an entry that is the whole effect of a request (a deposit, a transfer). The resource calls {@code
 *       GroupedCommands.create(request, command -> …)}; entries of many requests are committed together. The feature says
 *       in {@code Told} what the caller is answered and which events of its own leave with the entry; both are stored in
 *       the statement that posts. Nothing else can be written with it.
 *   <li>{@code postWithin}: entries beside rows of the feature's own, inside the transaction of {@code Commands.create} or
 *       {@code BackgroundCommands}. A refusal throws and refuses the whole command. {@code postEach} gives a result for
 *       each entry instead.
 * </ul>
 *
 * <p>Both set the day (today, or the first open one if the asked one is closed, with the asked one beside it), check
 * nothing that the database does not check again, and leave one {@code journal-entry-posted} event for each entry that
 * moves money. An entry carries {@code source} and {@code sourceId}: by these a feature finds its own entries again.
 */
@NullMarked
package coop.minga.finance.ledger;

import org.jspecify.annotations.NullMarked;
