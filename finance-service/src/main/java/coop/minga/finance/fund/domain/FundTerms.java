package coop.minga.finance.fund.domain;

import coop.minga.platform.problem.DomainFailure;
import java.util.List;
import java.util.UUID;

/**
 * What can be said of a fund and changed later.
 *
 * <p>Guarantee: valid; only restricted money has accounts it may be spent on.
 *
 * @param spendOn the accounts that restricted money may be spent on, or leave by
 */
public record FundTerms(String code, String name, boolean restricted, List<UUID> spendOn) {
    public FundTerms {
        name = name.strip();
        spendOn = spendOn.stream().distinct().sorted().toList();
        if (!code.matches("[A-Z0-9][A-Z0-9._-]{0,39}")) {
            throw DomainFailure.at(FundFailure.FUND_CODE_MALFORMED, "/code", "Write a code such as GRANT-2026.");
        }
        if (name.isEmpty()) {
            throw DomainFailure.at(FundFailure.FUND_NAME_BLANK, "/name", "Say what the fund is called.");
        }
        if (!restricted && !spendOn.isEmpty()) {
            throw DomainFailure.at(
                    FundFailure.FUND_PURPOSE_NOT_ALLOWED,
                    "/spendOn",
                    "Leave the accounts out, or make the fund a restricted one.");
        }
    }
}
