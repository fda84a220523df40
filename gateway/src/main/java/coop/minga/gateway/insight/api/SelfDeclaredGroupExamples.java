package coop.minga.gateway.insight.api;

/**
 * What the documentation shows of R35.
 *
 * <p>Guarantee: a test produces it from the same events.
 */
final class SelfDeclaredGroupExamples {
    static final String JSON = """
            {
              "report": "R35",
              "title": "Members by self-declared group and sex",
              "definition": {
                "counted": "Workers with a membership in state ACTIVE or SUSPENDED at the end of asOf. \
            What they say is told as it is known when the month is issued.",
                "workers": "Persons, each counted once.",
                "selfDeclaredGroup": "What the person says to belong to: one group, SEVERAL, or NONE_SAID. \
            Nobody has to say anything, and nobody but the person reads what was said.",
                "suppressed": "Of fewer than twenty workers, and where their number is suppressed, nothing \
            is told. Otherwise figures below five are suppressed, with those that would give them away, \
            also where fewer than five say nothing; for the organisation itself too. Beside a suppressed \
            figure those of nobody are suppressed as well."
              },
              "asOf": "2026-03-31",
              "scope": "own",
              "by": [
                "self-declared-group"
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
                }
              ],
              "suppressedBelow": 5,
              "linkedShare": null,
              "figures": {
                "total": {
                  "sex": null,
                  "selfDeclaredGroup": null,
                  "workers": 44,
                  "suppressed": false
                },
                "rows": [
                  {
                    "sex": null,
                    "selfDeclaredGroup": "AFRO_DESCENDANT",
                    "workers": null,
                    "suppressed": true
                  },
                  {
                    "sex": null,
                    "selfDeclaredGroup": "DISABLED",
                    "workers": null,
                    "suppressed": true
                  },
                  {
                    "sex": null,
                    "selfDeclaredGroup": "ETHNIC_MINORITY",
                    "workers": null,
                    "suppressed": true
                  },
                  {
                    "sex": null,
                    "selfDeclaredGroup": "INDIGENOUS",
                    "workers": null,
                    "suppressed": true
                  },
                  {
                    "sex": null,
                    "selfDeclaredGroup": "INTERNALLY_DISPLACED",
                    "workers": null,
                    "suppressed": true
                  },
                  {
                    "sex": null,
                    "selfDeclaredGroup": "LGBTQI",
                    "workers": null,
                    "suppressed": true
                  },
                  {
                    "sex": null,
                    "selfDeclaredGroup": "MIGRANT",
                    "workers": 9,
                    "suppressed": false
                  },
                  {
                    "sex": null,
                    "selfDeclaredGroup": "NONE_SAID",
                    "workers": 28,
                    "suppressed": false
                  },
                  {
                    "sex": null,
                    "selfDeclaredGroup": "REFUGEE",
                    "workers": null,
                    "suppressed": true
                  },
                  {
                    "sex": null,
                    "selfDeclaredGroup": "SEVERAL",
                    "workers": null,
                    "suppressed": true
                  }
                ]
              }
            }""";
    static final String CSV = """
            level,sex,self_declared_group,workers,suppressed
            CELL,,AFRO_DESCENDANT,,true
            CELL,,DISABLED,,true
            CELL,,ETHNIC_MINORITY,,true
            CELL,,INDIGENOUS,,true
            CELL,,INTERNALLY_DISPLACED,,true
            CELL,,LGBTQI,,true
            CELL,,MIGRANT,9,false
            CELL,,NONE_SAID,28,false
            CELL,,REFUGEE,,true
            CELL,,SEVERAL,,true
            TOTAL,,,44,false
            # report=R35 asOf=2026-03-31 scope=own by=self-declared-group generatedAt=2026-04-15T09:00:00Z
            # issuedAt=2026-04-15T09:00:00Z
            # source=membership state=CURRENT completeUpTo=2026-04-15T08:59:57Z eventsSetAside=0
            # suppressedBelow=5
            # rows=11
            """;

    private SelfDeclaredGroupExamples() {}
}
