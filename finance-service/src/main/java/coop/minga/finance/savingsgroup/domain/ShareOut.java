package coop.minga.finance.savingsgroup.domain;

import coop.minga.finance.member.MembershipId;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What members take home at the end of a cycle, in proportion to their shares.
 *
 * <p>Guarantee: what is paid is what the box holds, to the last unit (largest remainder, who stood on a sheet first first);
 * what is still owed is set off against its borrower's part alone. The social fund is no part of it.
 *
 * @param boxMinor what the box holds
 * @param capitalMinor what the shares cost
 */
public record ShareOut(long boxMinor, long capitalMinor, List<Part> parts) {

    /**
     * What one member is given.
     *
     * @param valueMinor of the shares
     * @param principalMinor of a loan that is set off
     * @param chargesMinor on that loan, set off too
     */
    public record Part(MembershipId membership, int shares, long valueMinor, long principalMinor, long chargesMinor) {
        public long paidMinor() {
            return valueMinor - principalMinor - chargesMinor;
        }
    }

    /**
     * Shares out.
     *
     * @param books on the day
     * @param setsOff whether loans that are still owed are set off
     * @throws DomainFailure GROUP_LOANS_OUTSTANDING, GROUP_NOBODY_TO_SHARE, GROUP_DEBT_EXCEEDS_SHARES
     */
    public static ShareOut of(CycleRules rules, Map<MembershipId, MemberBook> books, long boxMinor, boolean setsOff) {
        Map<String, Object> owing = owing(rules, books);
        if (!owing.isEmpty() && !setsOff) {
            throw new DomainFailure(
                    GroupFailure.GROUP_LOANS_OUTSTANDING,
                    "Let them be repaid in a meeting, or set them off against their borrowers' shares.",
                    Map.of("owing", owing));
        }
        long owed = books.values().stream()
                .flatMap(book -> book.owed().stream())
                .mapToLong(GroupLoan::owedMinor)
                .sum();
        List<Long> weights =
                books.values().stream().map(book -> (long) book.shares()).toList();
        long shares = weights.stream().mapToLong(Long::longValue).sum();
        long total = Math.addExact(boxMinor, owed);
        if (shares == 0 && total > 0) {
            throw new DomainFailure(
                    GroupFailure.GROUP_NOBODY_TO_SHARE, "Put what is in the box where it belongs by an entry.");
        }
        List<Money> values = shares == 0
                ? weights.stream().map(_ -> Money.zero(rules.currency())).toList()
                : new Money(total, rules.currency()).allocate(weights);
        List<Part> parts = new ArrayList<>();
        books.forEach((member, book) -> {
            long value = values.get(parts.size()).minor();
            long principal = book.owed().map(GroupLoan::principalMinor).orElse(0L);
            long charges = book.owed().map(GroupLoan::chargesMinor).orElse(0L);
            parts.add(new Part(member, book.shares(), value, principal, charges));
        });
        requireCovered(rules, parts);
        return new ShareOut(
                boxMinor,
                Math.multiplyExact(shares, rules.sharePriceMinor()),
                parts.stream()
                        .filter(part -> part.shares() > 0 || part.principalMinor() + part.chargesMinor() > 0)
                        .toList());
    }

    public long principalMinor() {
        return parts.stream().mapToLong(Part::principalMinor).sum();
    }

    public long chargesMinor() {
        return parts.stream().mapToLong(Part::chargesMinor).sum();
    }

    /** What is shared out above what the shares cost; below zero what is missing. */
    public long profitMinor() {
        return boxMinor + principalMinor() + chargesMinor() - capitalMinor;
    }

    private static void requireCovered(CycleRules rules, List<Part> parts) {
        for (Part part : parts) {
            if (part.paidMinor() < 0) {
                throw new DomainFailure(
                        GroupFailure.GROUP_DEBT_EXCEEDS_SHARES,
                        "Let it be repaid in a meeting before the share-out.",
                        Map.of(
                                "membership", part.membership().value(),
                                "value", rules.amount(part.valueMinor()),
                                "owed", rules.amount(part.principalMinor() + part.chargesMinor())));
            }
        }
    }

    private static Map<String, Object> owing(CycleRules rules, Map<MembershipId, MemberBook> books) {
        Map<String, Object> owing = new LinkedHashMap<>();
        books.forEach((member, book) ->
                book.owed().ifPresent(loan -> owing.put(member.value().toString(), rules.amount(loan.owedMinor()))));
        return owing;
    }
}
