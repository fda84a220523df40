package coop.minga.gateway.insight.api;

/**
 * The examples of the documentation.
 *
 * <p>Guarantee: a test asks for each of them and compares every character of the CSV and every value of the JSON; a workbook is
 * shown by its words alone.
 */
final class ReportExamples {
    static final String R01_JSON = """
            {
              "report": "R01",
              "title": "Members by affiliate, unit, sex, worker group and age band",
              "definition": {
                "counted": "Memberships in state ACTIVE or SUSPENDED at the end of asOf: both are on the roll, \
            paid up or not.",
                "workers": "Persons, each counted once in the total and once per affiliate, however many \
            records are known to be of one human; so the affiliates may add up to more than the total. Where \
            the records of one human differ, the value is UNKNOWN.",
                "memberships": "Memberships of the workers counted.",
                "ageBand": "Age reached in the year of asOf; UNKNOWN without a year of birth.",
                "workerGroup": "The group of the main job on asOf; UNKNOWN without a main job or without a group.",
                "affiliates": "The caller's organisation and all below it by affiliations of kind UNION or \
            SECOND_TIER that were ACTIVE, IN_ARREARS or SUSPENDED at asOf and when the month was issued; each \
            with its own members. The caller's own members are never suppressed for it."
              },
              "asOf": "2026-03-31",
              "scope": "affiliates",
              "by": ["affiliate", "sex"],
              "generatedAt": "2026-04-15T09:00:00Z",
              "issuedAt": "2026-04-15T09:00:00Z",
              "sources": [
                {"source": "membership", "completeUpTo": "2026-04-15T08:59:57Z", "state": "CURRENT", "lagSeconds": 3,
                 "eventsSetAside": 0}
              ],
              "suppressedBelow": 5,
              "linkedShare": 0.08,
              "figures": {
                "total": {"affiliate": null, "sex": null, "ageBand": null, "workerGroup": null, "workers": 142, "memberships": 148,
                  "suppressed": false},
                "rows": [
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000002", "name": "Waste Pickers' Union"}, "sex": "FEMALE", "ageBand": null, "workerGroup": null,
                   "workers": 48, "memberships": 48, "suppressed": false},
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000002", "name": "Waste Pickers' Union"}, "sex": "MALE", "ageBand": null, "workerGroup": null,
                   "workers": 17, "memberships": 17, "suppressed": false},
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000003", "name": "Street Traders' Savings"}, "sex": "FEMALE", "ageBand": null, "workerGroup": null,
                   "workers": null, "memberships": null, "suppressed": true},
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000003", "name": "Street Traders' Savings"}, "sex": "MALE", "ageBand": null, "workerGroup": null,
                   "workers": null, "memberships": null, "suppressed": true},
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000004", "name": "Home Workers' Cooperative"}, "sex": "FEMALE", "ageBand": null, "workerGroup": null,
                   "workers": null, "memberships": null, "suppressed": true},
                  {"affiliate": {"id": "0198d0a4-0000-7000-8000-000000000004", "name": "Home Workers' Cooperative"}, "sex": "MALE", "ageBand": null, "workerGroup": null,
                   "workers": null, "memberships": null, "suppressed": true}
                ]
              }
            }""";
    static final String R01_CSV = """
            level,affiliate_id,affiliate_name,sex,age_band,worker_group,workers,memberships,suppressed
            CELL,0198d0a4-0000-7000-8000-000000000002,Waste Pickers' Union,FEMALE,,,48,48,false
            CELL,0198d0a4-0000-7000-8000-000000000002,Waste Pickers' Union,MALE,,,17,17,false
            CELL,0198d0a4-0000-7000-8000-000000000003,Street Traders' Savings,FEMALE,,,,,true
            CELL,0198d0a4-0000-7000-8000-000000000003,Street Traders' Savings,MALE,,,,,true
            CELL,0198d0a4-0000-7000-8000-000000000004,Home Workers' Cooperative,FEMALE,,,,,true
            CELL,0198d0a4-0000-7000-8000-000000000004,Home Workers' Cooperative,MALE,,,,,true
            TOTAL,,,,,,142,148,false
            # report=R01 asOf=2026-03-31 scope=affiliates by=affiliate+sex generatedAt=2026-04-15T09:00:00Z
            # issuedAt=2026-04-15T09:00:00Z
            # source=membership state=CURRENT completeUpTo=2026-04-15T08:59:57Z eventsSetAside=0
            # linkedShare=0.08
            # suppressedBelow=5
            # rows=7
            """;

    static final String XLSX = "a workbook with the sheets 'figures' and 'ground'";

    private ReportExamples() {}
}
