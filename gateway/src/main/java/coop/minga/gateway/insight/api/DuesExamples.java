package coop.minga.gateway.insight.api;

/**
 * What the documentation shows of R02.
 *
 * <p>Guarantee: a test produces it from the same events.
 */
final class DuesExamples {
    static final String JSON = """
            {
              "report": "R02",
              "title": "Paid-up and total members, arrears of dues; affiliation fees",
              "definition": {
                "counted": "Memberships in state ACTIVE or SUSPENDED at the end of asOf: both are on the roll, \
            paid up or not.",
                "unit": "The unit of the membership on asOf; without an id where there is none.",
                "workerGroup": "The group of the main job on asOf; UNKNOWN without a main job or without a \
            group.",
                "withDuesAccount": "Of whose dues something was told for a day until asOf: charged, paid, \
            overdue or waived.",
                "paidUp": "Whose dues are paid through asOf or later, or waived on asOf; waived are those of \
            them who have not paid.",
                "behind": "With a dues account and not paid up.",
                "owedMinor": "In minor units, as it was last told for a day until asOf: when the member paid, \
            when another charge became the oldest that is overdue or another amount was overdue, or when a waiver \
            changed what is owed. All of it stands under the age of the oldest overdue charge, in days after the \
            day by which it was to be paid.",
                "notOverdueMinor": "Owed, and not told to be overdue.",
                "amountsIn": "The currency of the amounts. Nothing is converted: amounts of several currencies \
            are null unless the cut tells the currency."
              },
              "asOf": "2026-04-15",
              "scope": "own",
              "by": ["sex"],
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
                "total": {"unit": null, "sex": null, "workerGroup": null, "currency": null, "memberships": 4,
                   "withDuesAccount": 3, "paidUp": 2, "waived": 1, "behind": 1, "amountsIn": "KES",
                   "owedMinor": 25000, "notOverdueMinor": 10000, "overdue1To30Minor": 0,
                   "overdue31To60Minor": 0, "overdue61To90Minor": 15000, "overdue91To180Minor": 0,
                   "overdueOver180Minor": 0, "advanceMinor": 5000, "suppressed": false},
                "rows": [
                  {"unit": null, "sex": "FEMALE", "workerGroup": null, "currency": null, "memberships": 2,
                   "withDuesAccount": 2, "paidUp": 1, "waived": 0, "behind": 1, "amountsIn": "KES",
                   "owedMinor": 15000, "notOverdueMinor": 0, "overdue1To30Minor": 0, "overdue31To60Minor": 0,
                   "overdue61To90Minor": 15000, "overdue91To180Minor": 0, "overdueOver180Minor": 0,
                   "advanceMinor": 5000, "suppressed": false},
                  {"unit": null, "sex": "MALE", "workerGroup": null, "currency": null, "memberships": 2,
                   "withDuesAccount": 1, "paidUp": 1, "waived": 1, "behind": 0, "amountsIn": "KES",
                   "owedMinor": 10000, "notOverdueMinor": 10000, "overdue1To30Minor": 0,
                   "overdue31To60Minor": 0, "overdue61To90Minor": 0, "overdue91To180Minor": 0,
                   "overdueOver180Minor": 0, "advanceMinor": 0, "suppressed": false}
                ]
              }
            }""";
    static final String JSON_ABOVE = """
            {
              "report": "R02",
              "title": "Paid-up and total members, arrears of dues; affiliation fees",
              "definition": {
                "affiliates": "Affiliated to the caller's organisation itself and ACTIVE, IN_ARREARS or \
            SUSPENDED at asOf and today.",
                "feesSettled": "Fees that the parent received in the twelve months until asOf and of which both \
            have stated the same. They are told to these two alone; nothing is suppressed. What is stated and \
            not settled stands in finance.",
                "feesBy": "How many affiliates the fees are of; the others settled none, which is not zero.",
                "feeMembers": "For how many paid-up members, by the fee of each affiliate's newest period.",
                "feesThrough": "The last day of that period; of several affiliates the earliest.",
                "amountsIn": "The currency of feesMinor. Nothing is converted: amounts of several currencies \
            are null unless the cut tells the currency."
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
              "suppressedBelow": null,
              "linkedShare": null,
              "figures": {
                "total": {"affiliate": null, "currency": null, "affiliates": 2, "feesSettled": 2, "feesBy": 1,
                   "feeMembers": 480, "feesThrough": "2025-12-31", "amountsIn": "KES", "feesMinor": 460000,
                   "suppressed": false},
                "rows": [
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000202", "name": "Waste Pickers' Union"},
                   "currency": null, "affiliates": 1, "feesSettled": 2, "feesBy": 1, "feeMembers": 480,
                   "feesThrough": "2025-12-31", "amountsIn": "KES", "feesMinor": 460000, "suppressed": false},
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000203", "name": "Street Traders' Savings"},
                   "currency": null, "affiliates": 1, "feesSettled": 0, "feesBy": 0, "feeMembers": null,
                   "feesThrough": null, "amountsIn": null, "feesMinor": null, "suppressed": false}
                ]
              }
            }""";
    static final String CSV = """
            level,unit_id,unit_name,sex,worker_group,currency,memberships,with_dues_account,paid_up,waived,behind,amounts_in,owed_minor,not_overdue_minor,overdue1_to30_minor,overdue31_to60_minor,overdue61_to90_minor,overdue91_to180_minor,overdue_over180_minor,advance_minor,suppressed
            CELL,,,FEMALE,,,2,2,1,0,1,KES,15000,0,0,0,15000,0,0,5000,false
            CELL,,,MALE,,,2,1,1,1,0,KES,10000,10000,0,0,0,0,0,0,false
            TOTAL,,,,,,4,3,2,1,1,KES,25000,10000,0,0,15000,0,0,5000,false
            # report=R02 asOf=2026-04-15 scope=own by=sex generatedAt=2026-04-15T09:00:00Z
            # source=membership state=CURRENT completeUpTo=2026-04-15T08:59:57Z eventsSetAside=0
            # source=finance state=CURRENT completeUpTo=2026-04-15T08:59:55Z eventsSetAside=0
            # rows=3
            """;

    private DuesExamples() {}
}
