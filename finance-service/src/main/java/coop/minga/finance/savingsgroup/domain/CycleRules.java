package coop.minga.finance.savingsgroup.domain;

import coop.minga.platform.money.Amount;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a group agreed on for a cycle.
 *
 * <p>Guarantee: valid, and the same from the first meeting to the share-out.
 *
 * @param mostShares that a member may buy in a meeting
 * @param socialMinor a contribution to the social fund; 0 where there is none
 * @param finesMinor by code
 * @param chargePpm of the principal owed, for each month of a loan that has begun
 */
public record CycleRules(
        Currency currency,
        long sharePriceMinor,
        int mostShares,
        long socialMinor,
        Map<String, Long> finesMinor,
        int chargePpm,
        List<LocalDate> plannedMeetings) {
    public static final int MOST_SHARES = 5;
    private static final int MOST_CHARGE_PPM = 1_000_000;

    public CycleRules {
        finesMinor = Collections.unmodifiableMap(new TreeMap<>(finesMinor));
        plannedMeetings = plannedMeetings.stream().distinct().sorted().toList();
        if (sharePriceMinor <= 0) {
            throw invalid("/sharePrice", "A share costs more than nothing.");
        }
        if (mostShares < 1 || mostShares > MOST_SHARES) {
            throw invalid("/mostShares", "A member buys at most 1 to " + MOST_SHARES + " shares in a meeting.");
        }
        if (socialMinor < 0) {
            throw invalid("/socialContribution", "Write an amount without a sign.");
        }
        if (chargePpm < 0 || chargePpm > MOST_CHARGE_PPM) {
            throw invalid("/monthlyChargePercent", "Write a percentage from 0 to 100.");
        }
        if (plannedMeetings.isEmpty()) {
            throw invalid("/plannedMeetings", "Name the days on which the group means to meet.");
        }
        finesMinor.forEach((code, minor) -> {
            if (!code.matches("[A-Z][A-Z0-9_]{0,39}") || minor <= 0) {
                throw invalid("/fines", "A fine has a code such as LATE_COMING and an amount above nothing.");
            }
        });
    }

    /** @throws DomainFailure GROUP_RULES_INVALID: a cycle begins on or before its first planned meeting */
    public void requireBegins(LocalDate day) {
        if (plannedMeetings.getFirst().isBefore(day)) {
            throw invalid("/plannedMeetings", "The cycle begins on " + day + ".");
        }
    }

    Amount amount(long minor) {
        return Amount.of(minor, currency);
    }

    String words(long minor) {
        Amount amount = amount(minor);
        return amount.amount() + " " + amount.currency();
    }

    private static DomainFailure invalid(String pointer, String detail) {
        return DomainFailure.at(GroupFailure.GROUP_RULES_INVALID, pointer, detail);
    }
}
