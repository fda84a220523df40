package coop.minga.finance.chart.domain;

import static coop.minga.finance.chart.AccountUse.BANK;
import static coop.minga.finance.chart.AccountUse.CASH;
import static coop.minga.finance.chart.AccountUse.CASH_DIFFERENCES;
import static coop.minga.finance.chart.AccountUse.DUES_INCOME;
import static coop.minga.finance.chart.AccountUse.DUES_RECEIVABLE;
import static coop.minga.finance.chart.AccountUse.EXTERNAL_CREDIT;
import static coop.minga.finance.chart.AccountUse.FEES_AND_FINES;
import static coop.minga.finance.chart.AccountUse.FINANCIAL_INVESTMENTS;
import static coop.minga.finance.chart.AccountUse.GRANTS_RECEIVED;
import static coop.minga.finance.chart.AccountUse.INSURANCE_CLAIMS;
import static coop.minga.finance.chart.AccountUse.INSURANCE_PREMIUMS;
import static coop.minga.finance.chart.AccountUse.INTEREST_PAID;
import static coop.minga.finance.chart.AccountUse.INTEREST_PAYABLE;
import static coop.minga.finance.chart.AccountUse.INTEREST_RECEIVABLE;
import static coop.minga.finance.chart.AccountUse.LIQUID_INVESTMENTS;
import static coop.minga.finance.chart.AccountUse.LOANS;
import static coop.minga.finance.chart.AccountUse.LOAN_INTEREST;
import static coop.minga.finance.chart.AccountUse.LOAN_LOSSES;
import static coop.minga.finance.chart.AccountUse.LOAN_LOSS_ALLOWANCE;
import static coop.minga.finance.chart.AccountUse.LOAN_RECOVERIES;
import static coop.minga.finance.chart.AccountUse.MEMBER_DEPOSITS;
import static coop.minga.finance.chart.AccountUse.MEMBER_SAVINGS;
import static coop.minga.finance.chart.AccountUse.MEMBER_SHARES;
import static coop.minga.finance.chart.AccountUse.MOBILE_MONEY;
import static coop.minga.finance.chart.AccountUse.OPENING_BALANCES;
import static coop.minga.finance.chart.AccountUse.PROBLEM_ASSETS;
import static coop.minga.finance.chart.AccountUse.RESERVES;
import static coop.minga.finance.chart.AccountUse.RUNNING_COSTS;
import static coop.minga.finance.chart.AccountUse.SHORT_TERM_PAYABLES;
import static coop.minga.finance.chart.AccountUse.SOCIAL_FUND;
import static coop.minga.finance.chart.AccountUse.SOLIDARITY_GRANTS;
import static coop.minga.finance.chart.AccountUse.SURPLUS;
import static coop.minga.finance.chart.AccountUse.SUSPENSE;
import static coop.minga.finance.chart.AccountUse.TAX_WITHHELD;
import static coop.minga.finance.chart.AccountUse.TRANSFERS_BETWEEN_FUNDS;

import coop.minga.finance.chart.AccountUse;
import java.util.List;

/**
 * The accounts an organisation of a kind begins with.
 *
 * <p>Guarantee: a use stands once in a template; what members and strangers hand over can never be overdrawn.
 */
public enum ChartTemplate {
    /** A savings and credit cooperative: members' money is the business. */
    SACCO,

    /** A trade union or an association: dues come in, work is paid for. */
    UNION,

    /** A savings group: one box, shares, loans, a social fund, shared out at the end of the cycle. */
    SAVINGS_GROUP;

    /**
     * An account of a template.
     *
     * <p>Guarantee: of the class its use asks for.
     *
     * @param isHeld whether it can never hold less than nothing
     */
    public record Account(String code, String name, AccountUse use, boolean isHeld) {}

    public List<Account> accounts() {
        return switch (this) {
            case SACCO ->
                List.of(
                        held("1010", "Cash", CASH),
                        held("1020", "Bank", BANK),
                        held("1030", "Mobile money", MOBILE_MONEY),
                        held("1080", "Liquid investments", LIQUID_INVESTMENTS),
                        free("1100", "Loans to members", LOANS),
                        free("1110", "Interest receivable", INTEREST_RECEIVABLE),
                        free("1190", "Allowance for loan losses", LOAN_LOSS_ALLOWANCE),
                        free("1200", "Dues receivable", DUES_RECEIVABLE),
                        held("1300", "Financial investments", FINANCIAL_INVESTMENTS),
                        held("1800", "Problem assets", PROBLEM_ASSETS),
                        held("2010", "Members' savings", MEMBER_SAVINGS),
                        held("2020", "Members' deposits", MEMBER_DEPOSITS),
                        held("2100", "Social fund", SOCIAL_FUND),
                        held("2400", "Loans from others", EXTERNAL_CREDIT),
                        held("2600", "Payable within thirty days", SHORT_TERM_PAYABLES),
                        held("2700", "Interest payable", INTEREST_PAYABLE),
                        held("2800", "Suspense", SUSPENSE),
                        held("2900", "Tax withheld", TAX_WITHHELD),
                        held("3010", "Members' shares", MEMBER_SHARES),
                        free("3050", "Reserves", RESERVES),
                        free("3100", "Retained surplus", SURPLUS),
                        free("3900", "Opening balances", OPENING_BALANCES),
                        free("4010", "Interest on loans", LOAN_INTEREST),
                        free("4015", "Recoveries of loans", LOAN_RECOVERIES),
                        free("4020", "Entrance fees and dues", DUES_INCOME),
                        free("4030", "Fees and fines", FEES_AND_FINES),
                        free("4040", "Grants received", GRANTS_RECEIVED),
                        free("4060", "Insurance premiums", INSURANCE_PREMIUMS),
                        free("5010", "Interest on savings and deposits", INTEREST_PAID),
                        free("5020", "Losses on loans", LOAN_LOSSES),
                        free("5100", "Running costs", RUNNING_COSTS),
                        free("5600", "Strike, hardship and emergency grants", SOLIDARITY_GRANTS),
                        free("5650", "Insurance claims", INSURANCE_CLAIMS),
                        free("5800", "Cash differences", CASH_DIFFERENCES),
                        free("5900", "Transfers between funds", TRANSFERS_BETWEEN_FUNDS));
            case UNION ->
                List.of(
                        held("1010", "Cash", CASH),
                        held("1020", "Bank", BANK),
                        held("1030", "Mobile money", MOBILE_MONEY),
                        free("1200", "Dues receivable", DUES_RECEIVABLE),
                        held("2100", "Strike and hardship fund", SOCIAL_FUND),
                        held("2800", "Suspense", SUSPENSE),
                        free("3100", "Retained surplus", SURPLUS),
                        free("3900", "Opening balances", OPENING_BALANCES),
                        free("4010", "Dues", DUES_INCOME),
                        free("4030", "Fees and fines", FEES_AND_FINES),
                        free("4040", "Grants received", GRANTS_RECEIVED),
                        free("4060", "Insurance premiums", INSURANCE_PREMIUMS),
                        free("5100", "Running costs", RUNNING_COSTS),
                        free("5600", "Strike, hardship and emergency grants", SOLIDARITY_GRANTS),
                        free("5650", "Insurance claims", INSURANCE_CLAIMS),
                        free("5800", "Cash differences", CASH_DIFFERENCES),
                        free("5900", "Transfers between funds", TRANSFERS_BETWEEN_FUNDS));
            case SAVINGS_GROUP ->
                List.of(
                        held("1010", "Box", CASH),
                        held("1030", "Mobile money", MOBILE_MONEY),
                        free("1100", "Loans to members", LOANS),
                        free("1110", "Interest receivable", INTEREST_RECEIVABLE),
                        free("1190", "Allowance for loan losses", LOAN_LOSS_ALLOWANCE),
                        held("2100", "Social fund", SOCIAL_FUND),
                        held("2800", "Suspense", SUSPENSE),
                        held("3010", "Shares", MEMBER_SHARES),
                        free("3100", "Profit of the cycle", SURPLUS),
                        free("3900", "Opening balances", OPENING_BALANCES),
                        free("4010", "Interest on loans", LOAN_INTEREST),
                        free("4015", "Recoveries of loans", LOAN_RECOVERIES),
                        free("4030", "Fines", FEES_AND_FINES),
                        free("4040", "Grants received", GRANTS_RECEIVED),
                        free("5020", "Losses on loans", LOAN_LOSSES),
                        free("5100", "Costs of meetings", RUNNING_COSTS),
                        free("5600", "Strike, hardship and emergency grants", SOLIDARITY_GRANTS),
                        free("5800", "Cash differences", CASH_DIFFERENCES),
                        free("5900", "Transfers between funds", TRANSFERS_BETWEEN_FUNDS));
        };
    }

    private static Account held(String code, String name, AccountUse use) {
        return new Account(code, name, use, true);
    }

    private static Account free(String code, String name, AccountUse use) {
        return new Account(code, name, use, false);
    }
}
