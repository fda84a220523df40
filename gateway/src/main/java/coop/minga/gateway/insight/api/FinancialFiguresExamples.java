package coop.minga.gateway.insight.api;

/**
 * What the documentation shows of R31.
 *
 * <p>Guarantee: a test produces it from the same events.
 */
final class FinancialFiguresExamples {
    static final String JSON = """
            {
              "report": "R31",
              "title": "Portfolio at risk, PEARLS, savings and loans",
              "definition": {
                "toldFor": "The day whose end the figures tell of: the nearest until asOf that finance told of, \
            mostly asOf itself. As it was known then; finance answers any day as it is known now, and who is late, \
            with the next step, in loan-arrears.",
                "borrowers": "Members and groups of whose loans something is owed, each counted once.",
                "atRisk": "Principal of loans more than so many days late, and of all restructured ones; in percent \
            of all that is owed of principal.",
                "late": "Principal of loans by how many days late they are; of each loan all of it.",
                "riskCoverPercent": "What is provided for losses, in percent of what is at risk beyond 30 days.",
                "pearls": "The ratios of the World Council of Credit Unions by their codes, in percent; what they \
            are made of, and why one is missing, stands in financial-ratios.",
                "amountsIn": "The currency of the amounts. Nothing is converted: of several currencies there are no \
            figures unless the cut tells the currency."
              },
              "asOf": "2026-04-15",
              "scope": "own",
              "by": ["currency"],
              "generatedAt": "2026-04-15T09:00:00Z",
              "issuedAt": null,
              "sources": [
                {"source": "membership", "completeUpTo": "2026-04-15T08:59:57Z", "state": "CURRENT", "lagSeconds": 3,
                 "eventsSetAside": 0},
                {"source": "finance", "completeUpTo": "2026-04-15T08:59:55Z", "state": "CURRENT", "lagSeconds": 5,
                 "eventsSetAside": 0}
              ],
              "suppressedBelow": null,
              "linkedShare": null,
              "figures": {
                "total": {"currency": null, "toldFor": "2026-04-14", "amountsIn": "KES", "borrowers": 48, "loans": \
            48, "outstandingMinor": 6300000, "atRisk1Minor": 700000, "atRisk1Percent": 11.11, "atRisk30Minor": \
            700000, "atRisk30Percent": 11.11, "atRisk60Minor": 200000, "atRisk60Percent": 3.17, "atRisk90Minor": \
            200000, "atRisk90Percent": 3.17, "atRisk180Minor": 0, "atRisk180Percent": 0.00, "notLateMinor": 5600000, \
            "late1To30Minor": 0, "late31To60Minor": 500000, "late61To90Minor": 0, "late91To180Minor": 200000, \
            "late181To360Minor": 0, "lateOver360Minor": 0, "dueUnpaidMinor": 350000, "allowanceMinor": 350000, \
            "riskCoverPercent": 50.00, "savingsAndDepositsMinor": 5000000, "sharesMinor": 1000000, "assetsMinor": \
            10000000, "p1Percent": null, "p2Percent": null, "p6Percent": null, "e1Percent": null, "e5Percent": \
            50.00, "e6Percent": null, "e7Percent": 10.00, "e8Percent": null, "e9Percent": null, "a1Percent": 11.11, \
            "a2Percent": null, "a3Percent": null, "r9Percent": null, "l1Percent": null, "s10Percent": 10.00, \
            "s11Percent": null, "suppressed": false},
                "rows": [
                  {"currency": "KES", "toldFor": "2026-04-14", "amountsIn": "KES", "borrowers": 48, "loans": 48, \
            "outstandingMinor": 6300000, "atRisk1Minor": 700000, "atRisk1Percent": 11.11, "atRisk30Minor": 700000, \
            "atRisk30Percent": 11.11, "atRisk60Minor": 200000, "atRisk60Percent": 3.17, "atRisk90Minor": 200000, \
            "atRisk90Percent": 3.17, "atRisk180Minor": 0, "atRisk180Percent": 0.00, "notLateMinor": 5600000, \
            "late1To30Minor": 0, "late31To60Minor": 500000, "late61To90Minor": 0, "late91To180Minor": 200000, \
            "late181To360Minor": 0, "lateOver360Minor": 0, "dueUnpaidMinor": 350000, "allowanceMinor": 350000, \
            "riskCoverPercent": 50.00, "savingsAndDepositsMinor": 5000000, "sharesMinor": 1000000, "assetsMinor": \
            10000000, "p1Percent": null, "p2Percent": null, "p6Percent": null, "e1Percent": null, "e5Percent": \
            50.00, "e6Percent": null, "e7Percent": 10.00, "e8Percent": null, "e9Percent": null, "a1Percent": 11.11, \
            "a2Percent": null, "a3Percent": null, "r9Percent": null, "l1Percent": null, "s10Percent": 10.00, \
            "s11Percent": null, "suppressed": false}
                ]
              }
            }""";
    static final String JSON_ABOVE = """
            {
              "report": "R31",
              "title": "Portfolio at risk, PEARLS, savings and loans",
              "definition": {
                "affiliates": "The caller's organisation and all below it by affiliations of kind UNION or \
            SECOND_TIER that were ACTIVE, IN_ARREARS or SUSPENDED at asOf and are today.",
                "filed": "How many of them filed figures for asOf. They stay as filed; who filed none is not zero.",
                "hiddenFigures": "Figures that were filed and are not told, for they, or what could be derived from \
            them, would be of loans of fewer than five borrowers.",
                "total": "The sum of what is shown; percentages of those that show both amounts. Ratios are told of \
            one organisation alone.",
                "atRisk": "Principal of loans more than so many days late, and of all restructured ones; in percent \
            of all that is owed of principal.",
                "late": "Principal of loans by how many days late they are; of each loan all of it.",
                "riskCoverPercent": "What is provided for losses, in percent of what is at risk beyond 30 days.",
                "pearls": "The ratios of the World Council of Credit Unions by their codes, in percent; what they \
            are made of, and why one is missing, stands in financial-ratios.",
                "amountsIn": "The currency of the amounts. Nothing is converted: of several currencies there are no \
            figures unless the cut tells the currency."
              },
              "asOf": "2026-03-31",
              "scope": "affiliates",
              "by": ["affiliate"],
              "generatedAt": "2026-04-15T09:00:00Z",
              "issuedAt": null,
              "sources": [
                {"source": "membership", "completeUpTo": "2026-04-15T08:59:57Z", "state": "CURRENT", "lagSeconds": 3,
                 "eventsSetAside": 0},
                {"source": "finance", "completeUpTo": "2026-04-15T08:59:55Z", "state": "CURRENT", "lagSeconds": 5,
                 "eventsSetAside": 0}
              ],
              "suppressedBelow": 5,
              "linkedShare": null,
              "figures": {
                "total": {"affiliate": null, "currency": null, "affiliates": 3, "filed": 2, "amountsIn": "KES", \
            "hiddenFigures": 8, "loans": 92, "outstandingMinor": 7000000, "atRisk1Minor": 700000, "atRisk1Percent": \
            11.11, "atRisk30Minor": 700000, "atRisk30Percent": 11.11, "atRisk60Minor": 0, "atRisk60Percent": 0.00, \
            "atRisk90Minor": 0, "atRisk90Percent": 0.00, "atRisk180Minor": 0, "atRisk180Percent": 0.00, \
            "notLateMinor": 5600000, "late1To30Minor": 0, "late31To60Minor": 700000, "late61To90Minor": 0, \
            "late91To180Minor": 0, "late181To360Minor": 0, "lateOver360Minor": 0, "allowanceMinor": 350000, \
            "riskCoverPercent": 50.00, "savingsAndDepositsMinor": 10000000, "sharesMinor": 2000000, "assetsMinor": \
            20000000, "p1Percent": null, "p2Percent": null, "p6Percent": null, "e1Percent": null, "e5Percent": null, \
            "e6Percent": null, "e7Percent": null, "e8Percent": null, "e9Percent": null, "a1Percent": null, \
            "a2Percent": null, "a3Percent": null, "r9Percent": null, "l1Percent": null, "s11Percent": null, \
            "suppressed": false},
                "rows": [
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000201", "name": "Federation"}, "currency": \
            null, "affiliates": 1, "filed": 0, "amountsIn": null, "hiddenFigures": null, "loans": null, \
            "outstandingMinor": null, "atRisk1Minor": null, "atRisk1Percent": null, "atRisk30Minor": null, \
            "atRisk30Percent": null, "atRisk60Minor": null, "atRisk60Percent": null, "atRisk90Minor": null, \
            "atRisk90Percent": null, "atRisk180Minor": null, "atRisk180Percent": null, "notLateMinor": null, \
            "late1To30Minor": null, "late31To60Minor": null, "late61To90Minor": null, "late91To180Minor": null, \
            "late181To360Minor": null, "lateOver360Minor": null, "allowanceMinor": null, "riskCoverPercent": null, \
            "savingsAndDepositsMinor": null, "sharesMinor": null, "assetsMinor": null, "p1Percent": null, \
            "p2Percent": null, "p6Percent": null, "e1Percent": null, "e5Percent": null, "e6Percent": null, \
            "e7Percent": null, "e8Percent": null, "e9Percent": null, "a1Percent": null, "a2Percent": null, \
            "a3Percent": null, "r9Percent": null, "l1Percent": null, "s11Percent": null, "suppressed": false},
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000204", "name": "Vendors' Sacco"}, \
            "currency": null, "affiliates": 1, "filed": 1, "amountsIn": "KES", "hiddenFigures": 1, "loans": 48, \
            "outstandingMinor": 6300000, "atRisk1Minor": 700000, "atRisk1Percent": 11.11, "atRisk30Minor": 700000, \
            "atRisk30Percent": 11.11, "atRisk60Minor": 0, "atRisk60Percent": 0.00, "atRisk90Minor": 0, \
            "atRisk90Percent": 0.00, "atRisk180Minor": 0, "atRisk180Percent": 0.00, "notLateMinor": 5600000, \
            "late1To30Minor": 0, "late31To60Minor": 700000, "late61To90Minor": 0, "late91To180Minor": 0, \
            "late181To360Minor": 0, "lateOver360Minor": 0, "allowanceMinor": 350000, "riskCoverPercent": 50.00, \
            "savingsAndDepositsMinor": 5000000, "sharesMinor": 1000000, "assetsMinor": 10000000, "p1Percent": null, \
            "p2Percent": null, "p6Percent": null, "e1Percent": null, "e5Percent": 50.00, "e6Percent": null, \
            "e7Percent": 10.00, "e8Percent": null, "e9Percent": null, "a1Percent": 11.11, "a2Percent": null, \
            "a3Percent": null, "r9Percent": null, "l1Percent": null, "s11Percent": null, "suppressed": false},
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000205", "name": "Porters' Sacco"}, \
            "currency": null, "affiliates": 1, "filed": 1, "amountsIn": "KES", "hiddenFigures": 7, "loans": 44, \
            "outstandingMinor": 700000, "atRisk1Minor": null, "atRisk1Percent": null, "atRisk30Minor": null, \
            "atRisk30Percent": null, "atRisk60Minor": 0, "atRisk60Percent": 0.00, "atRisk90Minor": 0, \
            "atRisk90Percent": 0.00, "atRisk180Minor": 0, "atRisk180Percent": 0.00, "notLateMinor": null, \
            "late1To30Minor": 0, "late31To60Minor": null, "late61To90Minor": 0, "late91To180Minor": 0, \
            "late181To360Minor": 0, "lateOver360Minor": 0, "allowanceMinor": null, "riskCoverPercent": null, \
            "savingsAndDepositsMinor": 5000000, "sharesMinor": 1000000, "assetsMinor": 10000000, "p1Percent": null, \
            "p2Percent": null, "p6Percent": null, "e1Percent": null, "e5Percent": 50.00, "e6Percent": null, \
            "e7Percent": 10.00, "e8Percent": null, "e9Percent": null, "a1Percent": null, "a2Percent": null, \
            "a3Percent": null, "r9Percent": null, "l1Percent": null, "s11Percent": null, "suppressed": false}
                ]
              }
            }""";
    static final String CSV = """
            level,currency,told_for,amounts_in,borrowers,loans,outstanding_minor,at_risk1_minor,at_risk1_percent,at_risk30_minor,at_risk30_percent,at_risk60_minor,at_risk60_percent,at_risk90_minor,at_risk90_percent,at_risk180_minor,at_risk180_percent,not_late_minor,late1_to30_minor,late31_to60_minor,late61_to90_minor,late91_to180_minor,late181_to360_minor,late_over360_minor,due_unpaid_minor,allowance_minor,risk_cover_percent,savings_and_deposits_minor,shares_minor,assets_minor,p1_percent,p2_percent,p6_percent,e1_percent,e5_percent,e6_percent,e7_percent,e8_percent,e9_percent,a1_percent,a2_percent,a3_percent,r9_percent,l1_percent,s10_percent,s11_percent,suppressed
            CELL,KES,2026-04-14,KES,48,48,6300000,700000,11.11,700000,11.11,200000,3.17,200000,3.17,0,0.00,5600000,0,500000,0,200000,0,0,350000,350000,50.00,5000000,1000000,10000000,,,,,50.00,,10.00,,,11.11,,,,,10.00,,false
            TOTAL,,2026-04-14,KES,48,48,6300000,700000,11.11,700000,11.11,200000,3.17,200000,3.17,0,0.00,5600000,0,500000,0,200000,0,0,350000,350000,50.00,5000000,1000000,10000000,,,,,50.00,,10.00,,,11.11,,,,,10.00,,false
            # report=R31 asOf=2026-04-15 scope=own by=currency generatedAt=2026-04-15T09:00:00Z
            # source=membership state=CURRENT completeUpTo=2026-04-15T08:59:57Z eventsSetAside=0
            # source=finance state=CURRENT completeUpTo=2026-04-15T08:59:55Z eventsSetAside=0
            # rows=2
            """;

    private FinancialFiguresExamples() {}
}
