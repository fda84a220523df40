package coop.minga.gateway.insight.api;

/**
 * What the documentation shows of R10.
 *
 * <p>Guarantee: a test produces it from the same events.
 */
final class WorkExamples {
    static final String JSON = """
            {
              "report": "R10",
              "title": "Work: occupation, activity, status in employment and place",
              "definition": {
                "counted": "Workers with a membership in state ACTIVE or SUSPENDED at the end of asOf, \
            by their main job on that day; UNKNOWN without a main job, or where it does not tell.",
                "workers": "Persons, each counted once in the total and once per affiliate; where the records \
            of one human differ, the value is UNKNOWN.",
                "occupation": "The major group of ISCO-08.",
                "activity": "The section of ISIC Rev. 4.",
                "statusInEmployment": "ICSE-18-A, the status by authority.",
                "workforceThousands": "Employed persons in the country of the caller's organisation, in thousands, as \
            ILOSTAT publishes them for the latest year until asOf: of the section or the major group, and of the \
            sex, that a row tells; null where it tells something else, and while the data set is missing. Another \
            population, year and definition than the members counted here."
              },
              "asOf": "2026-03-31",
              "scope": "affiliates",
              "by": [
                "sex",
                "occupation"
              ],
              "generatedAt": "2026-04-15T09:00:00Z",
              "issuedAt": "2026-04-15T09:00:00Z",
              "sources": [
                {
                  "source": "membership",
                  "completeUpTo": "2026-04-15T08:59:57Z",
                  "state": "CURRENT",
                  "lagSeconds": 3,
                  "eventsSetAside": 0
                },
                {
                  "source": "ilostat-employment",
                  "completeUpTo": null,
                  "state": "MISSING",
                  "lagSeconds": null,
                  "eventsSetAside": 0
                }
              ],
              "suppressedBelow": 5,
              "linkedShare": 0.0,
              "figures": {
                "total": {
                  "affiliate": null,
                  "sex": null,
                  "occupation": null,
                  "activity": null,
                  "statusInEmployment": null,
                  "placeOfWork": null,
                  "workers": 21,
                  "workforceThousands": null,
                  "suppressed": false
                },
                "rows": [
                  {
                    "affiliate": null,
                    "sex": "FEMALE",
                    "occupation": "5",
                    "activity": null,
                    "statusInEmployment": null,
                    "placeOfWork": null,
                    "workers": 12,
                    "workforceThousands": null,
                    "suppressed": false
                  },
                  {
                    "affiliate": null,
                    "sex": "MALE",
                    "occupation": "9",
                    "activity": null,
                    "statusInEmployment": null,
                    "placeOfWork": null,
                    "workers": 9,
                    "workforceThousands": null,
                    "suppressed": false
                  }
                ]
              }
            }""";
    static final String CSV = """
            level,affiliate_id,affiliate_name,sex,occupation,activity,status_in_employment,place_of_work,workers,workforce_thousands,suppressed
            CELL,,,FEMALE,5,,,,12,,false
            CELL,,,MALE,9,,,,9,,false
            TOTAL,,,,,,,,21,,false
            # report=R10 asOf=2026-03-31 scope=affiliates by=sex+occupation generatedAt=2026-04-15T09:00:00Z
            # issuedAt=2026-04-15T09:00:00Z
            # source=membership state=CURRENT completeUpTo=2026-04-15T08:59:57Z eventsSetAside=0
            # source=ilostat-employment state=MISSING completeUpTo=unknown eventsSetAside=0
            # linkedShare=0.00
            # suppressedBelow=5
            # rows=3
            """;

    private WorkExamples() {}
}
