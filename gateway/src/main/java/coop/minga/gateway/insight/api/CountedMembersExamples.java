package coop.minga.gateway.insight.api;

/**
 * What the documentation shows of R04.
 *
 * <p>Guarantee: a test produces it from the same events.
 */
final class CountedMembersExamples {
    static final String JSON = """
            {
              "report": "R04",
              "title": "Declared, verified and paid-up members by affiliate",
              "definition": {
                "declared": "What the affiliate says it has.",
                "verified": "What the parent has seen for itself; the method says how.",
                "paidUp": "Those whose dues are paid, as the affiliate counts them.",
                "counted": "Of each the newest count for a day until the day of the row, as it is known now. These \
            are figures that organisations tell of themselves, not counts of person records: nothing is suppressed, and \
            a figure corrected later shows corrected.",
                "women": "Null unless each count that is in the figure tells them.",
                "asOf": "The day for which it was counted; of a sum the oldest.",
                "by": "How many affiliates' counts are in the figure; the others told none, which is not zero.",
                "affiliates": "Affiliations of kind UNION or SECOND_TIER that were ACTIVE, IN_ARREARS or SUSPENDED on \
            the day of the row.",
                "month": "Rows by month tell the last 12 ends of months; the total tells asOf.",
                "affiliate": "Who is affiliated to the caller's organisation itself, and still is. Those further below \
            are in the figures of these; their own counts are told to their own parents."
              },
              "asOf": "2026-03-31",
              "scope": "affiliates",
              "by": ["affiliate"],
              "generatedAt": "2026-04-15T09:00:00Z",
              "issuedAt": null,
              "sources": [
                {"source": "membership", "completeUpTo": "2026-04-15T08:59:57Z", "state": "CURRENT", "lagSeconds": 3,
                 "eventsSetAside": 0}
              ],
              "suppressedBelow": null,
              "linkedShare": null,
              "figures": {
                "total": {"affiliate": null, "month": null, "affiliates": 2, "declared": 1500, "declaredWomen": null, "declaredMethod": null, "declaredAsOf": "2026-01-31", "declaredBy": 2, "verified": 980, "verifiedWomen": null, "verifiedMethod": "REGISTER", "verifiedAsOf": "2025-12-31", "verifiedBy": 1, "paidUp": 640, "paidUpWomen": 410, "paidUpMethod": null, "paidUpAsOf": "2026-03-31", "paidUpBy": 1, "suppressed": false},
                "rows": [
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000402", "name": "Waste Pickers' Union"}, "month": null, "affiliates": 1, "declared": 1200, "declaredWomen": 700, "declaredMethod": null, "declaredAsOf": "2026-01-31", "declaredBy": 1, "verified": 980, "verifiedWomen": null, "verifiedMethod": "REGISTER", "verifiedAsOf": "2025-12-31", "verifiedBy": 1, "paidUp": 640, "paidUpWomen": 410, "paidUpMethod": null, "paidUpAsOf": "2026-03-31", "paidUpBy": 1, "suppressed": false},
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000403", "name": "Street Traders' Savings"}, "month": null, "affiliates": 1, "declared": 300, "declaredWomen": null, "declaredMethod": null, "declaredAsOf": "2026-03-15", "declaredBy": 1, "verified": null, "verifiedWomen": null, "verifiedMethod": null, "verifiedAsOf": null, "verifiedBy": 0, "paidUp": null, "paidUpWomen": null, "paidUpMethod": null, "paidUpAsOf": null, "paidUpBy": 0, "suppressed": false}
                ]
              }
            }""";
    static final String CSV = """
            level,affiliate_id,affiliate_name,month,affiliates,declared,declared_women,declared_method,declared_as_of,declared_by,verified,verified_women,verified_method,verified_as_of,verified_by,paid_up,paid_up_women,paid_up_method,paid_up_as_of,paid_up_by,suppressed
            CELL,0198d0a4-0000-7000-8000-000000000402,Waste Pickers' Union,,1,1200,700,,2026-01-31,1,980,,REGISTER,2025-12-31,1,640,410,,2026-03-31,1,false
            CELL,0198d0a4-0000-7000-8000-000000000403,Street Traders' Savings,,1,300,,,2026-03-15,1,,,,,0,,,,,0,false
            TOTAL,,,,2,1500,,,2026-01-31,2,980,,REGISTER,2025-12-31,1,640,410,,2026-03-31,1,false
            # report=R04 asOf=2026-03-31 scope=affiliates by=affiliate generatedAt=2026-04-15T09:00:00Z
            # source=membership state=CURRENT completeUpTo=2026-04-15T08:59:57Z eventsSetAside=0
            # rows=3
            """;

    private CountedMembersExamples() {}
}
