package coop.minga.finance.statement.api;

/**
 * The examples of the documentation.
 *
 * <p>Guarantee: a test asks for the CSV and compares every line but that of its origin.
 */
final class StatementExamples {
    static final String INCOME_CSV = """
            section,level,code,name,amount,budget,difference
            INCOME,ACCOUNT,4010,Account 4010,100.00,,
            INCOME,TOTAL,,,100.00,,
            EXPENDITURE,ACCOUNT,5010,Account 5010,40.00,,
            EXPENDITURE,TOTAL,,,40.00,,
            SURPLUS,TOTAL,,,60.00,,
            # report=R33 income-statement from=2026-01-01 through=2026-12-31 currency=KES fund=all generatedAt=2027-01-04T09:00:00Z
            # rows=5
            """;

    static final String BALANCE_CSV = """
            section,level,code,name,amount
            ASSETS,ACCOUNT,1010,Account 1010,60.00
            ASSETS,TOTAL,,,60.00
            LIABILITIES,TOTAL,,,0.00
            EQUITY,TOTAL,,,0.00
            SURPLUS,TOTAL,,,60.00
            # report=R33 balance-sheet asOf=2026-12-31 currency=KES fund=all generatedAt=2027-01-04T09:00:00Z
            # rows=5
            """;

    static final String TRIAL_CSV = """
            level,code,name,debit,credit
            ACCOUNT,1010,Account 1010,60.00,
            ACCOUNT,4010,Account 4010,,100.00
            ACCOUNT,5010,Account 5010,40.00,
            TOTAL,,,100.00,100.00
            # report=R33 trial-balance asOf=2026-12-31 currency=KES fund=all generatedAt=2027-01-04T09:00:00Z
            # rows=4
            """;

    static final String XLSX =
            "A workbook: the sheet figures has the lines of the CSV, the sheet ground what they rest on.";

    private StatementExamples() {}
}
