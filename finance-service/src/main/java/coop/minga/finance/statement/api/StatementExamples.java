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

    static final String CASH_FLOW_CSV = """
            section,level,code,name,amount,budget,difference
            OPENING,TOTAL,,,0.00,,
            BROUGHT_IN,TOTAL,,,250.00,,
            OPERATING,ACCOUNT,1100,Loans to members,-200.00,,
            OPERATING,ACCOUNT,2010,Members' savings,75.00,,
            OPERATING,ACCOUNT,4030,Fees and fines,5.00,,
            OPERATING,ACCOUNT,5100,Running costs,-40.00,,
            OPERATING,TOTAL,,,-160.00,,
            INVESTING,ACCOUNT,1080,Liquid investments,-30.00,,
            INVESTING,TOTAL,,,-30.00,,
            FINANCING,ACCOUNT,2400,Loans from others,100.00,,
            FINANCING,ACCOUNT,3010,Members' shares,20.00,,
            FINANCING,TOTAL,,,120.00,,
            CHANGE,TOTAL,,,-70.00,,
            CLOSING,TOTAL,,,180.00,,
            # report=R33 cash-flow from=2026-01-01 through=2026-12-31 currency=KES fund=all generatedAt=2027-01-04T09:00:00Z
            # rows=14
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
