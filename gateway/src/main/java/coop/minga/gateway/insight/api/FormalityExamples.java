package coop.minga.gateway.insight.api;

/**
 * What the documentation shows of R11.
 *
 * <p>Guarantee: a test produces it from the same events.
 */
final class FormalityExamples {
    static final String JSON = """
            {
              "report": "R11",
              "title": "Informal main jobs, and moves from informal to formal",
              "definition": {
                "counted": "Workers with a membership in state ACTIVE or SUSPENDED at the end of asOf, \
            by their main job on that day.",
                "formality": "As the rule set of the record found it from the facts of the job; UNKNOWN \
            without a main job, or without the facts.",
                "moves": "Of the workers counted, those whose main job was of the other kind at the month-end \
            twelve months before the last one until asOf, members then or not; knownOnBothDays are those \
            whose formality is known on both.",
                "beside": "A national estimate for all workers of the country, from a survey: another population, \
            another year and another definition than the members counted here."
              },
              "asOf": "2026-04-15",
              "scope": "own",
              "by": [
                "sex",
                "formality"
              ],
              "generatedAt": "2026-04-15T09:00:00Z",
              "issuedAt": null,
              "sources": [
                {
                  "source": "membership",
                  "completeUpTo": "2026-04-15T08:59:57Z",
                  "state": "CURRENT",
                  "lagSeconds": 3,
                  "eventsSetAside": 0
                },
                {
                  "source": "ilostat-informal-employment",
                  "completeUpTo": null,
                  "state": "CURRENT",
                  "lagSeconds": null,
                  "eventsSetAside": 0
                }
              ],
              "suppressedBelow": null,
              "linkedShare": null,
              "figures": {
                "total": {
                  "sex": null,
                  "workerGroup": null,
                  "formality": null,
                  "ruleSet": null,
                  "workers": 4,
                  "knownOnBothDays": 3,
                  "informalToFormal": 2,
                  "formalToInformal": 0,
                  "suppressed": false
                },
                "rows": [
                  {
                    "sex": "FEMALE",
                    "workerGroup": null,
                    "formality": "FORMAL",
                    "ruleSet": null,
                    "workers": 2,
                    "knownOnBothDays": 2,
                    "informalToFormal": 2,
                    "formalToInformal": 0,
                    "suppressed": false
                  },
                  {
                    "sex": "FEMALE",
                    "workerGroup": null,
                    "formality": "UNKNOWN",
                    "ruleSet": null,
                    "workers": 1,
                    "knownOnBothDays": 0,
                    "informalToFormal": 0,
                    "formalToInformal": 0,
                    "suppressed": false
                  },
                  {
                    "sex": "MALE",
                    "workerGroup": null,
                    "formality": "INFORMAL",
                    "ruleSet": null,
                    "workers": 1,
                    "knownOnBothDays": 1,
                    "informalToFormal": 0,
                    "formalToInformal": 0,
                    "suppressed": false
                  }
                ]
              },
              "beside": [
                {
                  "indicator": "Informal employment rate by sex (%)",
                  "country": "KE",
                  "year": 2025,
                  "sex": "FEMALE",
                  "percent": 90.1,
                  "source": "ILOSTAT, HS - Household survey",
                  "status": null,
                  "indicatorNote": null,
                  "sourceNote": "Repository: ILO-STATISTICS"
                },
                {
                  "indicator": "Informal employment rate by sex (%)",
                  "country": "KE",
                  "year": 2025,
                  "sex": "TOTAL",
                  "percent": 86.5,
                  "source": "ILOSTAT, HS - Household survey",
                  "status": null,
                  "indicatorNote": null,
                  "sourceNote": "Repository: ILO-STATISTICS"
                }
              ]
            }""";
    static final String CSV = """
            level,sex,worker_group,formality,rule_set,workers,known_on_both_days,informal_to_formal,formal_to_informal,suppressed
            CELL,FEMALE,,FORMAL,,2,2,2,0,false
            CELL,FEMALE,,UNKNOWN,,1,0,0,0,false
            CELL,MALE,,INFORMAL,,1,1,0,0,false
            TOTAL,,,,,4,3,2,0,false
            # report=R11 asOf=2026-04-15 scope=own by=sex+formality generatedAt=2026-04-15T09:00:00Z
            # source=membership state=CURRENT completeUpTo=2026-04-15T08:59:57Z eventsSetAside=0
            # source=ilostat-informal-employment state=CURRENT completeUpTo=unknown eventsSetAside=0
            # beside=Informal employment rate by sex (%) country=KE year=2025 sex=FEMALE percent=90.1 source=ILOSTAT, HS - Household survey
            # beside=Informal employment rate by sex (%) country=KE year=2025 sex=TOTAL percent=86.5 source=ILOSTAT, HS - Household survey
            # rows=4
            """;

    private FormalityExamples() {}
}
