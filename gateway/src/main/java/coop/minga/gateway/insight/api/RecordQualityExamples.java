package coop.minga.gateway.insight.api;

/**
 * What the documentation shows of R30.
 *
 * <p>Guarantee: a test produces it from the same events.
 */
final class RecordQualityExamples {
    static final String JSON = """
            {
              "report": "R30",
              "title": "Data quality: missing, duplicate and stale records",
              "definition": {
                "counted": "Person records with a membership in state ACTIVE or SUSPENDED at the end of \
            asOf. What is known of them is told as it is known when it is counted, not as it was on asOf.",
                "unit": "The home unit of the person; without an id where there is none.",
                "missingWorkProfile": "Records without any job on asOf.",
                "openDuplicates": "Records in a pair that may be of one person and is not decided yet.",
                "stale": "Records of a person that nobody has written for two years before asOf.",
                "shares": "Told above one organisation; inside it each count stands beside the records."
              },
              "asOf": "2026-04-15",
              "scope": "own",
              "by": [],
              "generatedAt": "2026-04-15T09:00:00Z",
              "issuedAt": null,
              "sources": [
                {
                  "source": "membership",
                  "completeUpTo": "2026-04-15T08:59:57Z",
                  "state": "CURRENT",
                  "lagSeconds": 3,
                  "eventsSetAside": 0
                }
              ],
              "suppressedBelow": null,
              "linkedShare": null,
              "figures": {
                "total": {
                  "unit": null,
                  "sex": null,
                  "records": 3,
                  "missingSex": 1,
                  "missingBirthYear": 1,
                  "missingContact": 1,
                  "missingIdentifier": 2,
                  "missingWorkProfile": 2,
                  "openDuplicates": 2,
                  "stale": 1,
                  "missingSexShare": null,
                  "missingBirthYearShare": null,
                  "missingContactShare": null,
                  "missingIdentifierShare": null,
                  "missingWorkProfileShare": null,
                  "openDuplicatesShare": null,
                  "staleShare": null,
                  "suppressed": false
                },
                "rows": []
              }
            }""";
    static final String CSV = """
            level,unit_id,unit_name,sex,records,missing_sex,missing_birth_year,missing_contact,missing_identifier,missing_work_profile,open_duplicates,stale,missing_sex_share,missing_birth_year_share,missing_contact_share,missing_identifier_share,missing_work_profile_share,open_duplicates_share,stale_share,suppressed
            TOTAL,,,,3,1,1,1,2,2,2,1,,,,,,,,false
            # report=R30 asOf=2026-04-15 scope=own by= generatedAt=2026-04-15T09:00:00Z
            # source=membership state=CURRENT completeUpTo=2026-04-15T08:59:57Z eventsSetAside=0
            # rows=1
            """;

    private RecordQualityExamples() {}
}
