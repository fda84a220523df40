package coop.minga.gateway.insight.api;

/**
 * What the documentation shows of R32.
 *
 * <p>Guarantee: a test produces it from the same events.
 */
final class EarningsExamples {
    static final String JSON = """
            {
              "report": "R32",
              "title": "Monthly earnings by sex and worker group",
              "definition": {
                "counted": "Workers with a membership in state ACTIVE or SUSPENDED at the end of asOf whose \
            main job on that day tells its earnings, converted to a month and rounded to two significant \
            digits when recorded.",
                "currency": "Amounts are in its minor units. Nothing is converted, so there is no total \
            over currencies.",
                "medianMinor": "The mean of the five figures nearest to the middle, rounded to two significant \
            digits, so that it is nobody's own; null and suppressed below five workers.",
                "lowerQuartileMinor": "As the median, around a quarter and three quarters; null below twenty \
            workers."
              },
              "asOf": "2026-04-15",
              "scope": "own",
              "by": [
                "sex",
                "currency"
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
                }
              ],
              "suppressedBelow": 5,
              "linkedShare": null,
              "figures": {
                "total": {
                  "sex": null,
                  "workerGroup": null,
                  "currency": null,
                  "workers": null,
                  "lowerQuartileMinor": null,
                  "medianMinor": null,
                  "upperQuartileMinor": null,
                  "suppressed": true
                },
                "rows": [
                  {
                    "sex": "FEMALE",
                    "workerGroup": null,
                    "currency": "KES",
                    "workers": 20,
                    "lowerQuartileMinor": 500000,
                    "medianMinor": 1000000,
                    "upperQuartileMinor": 1500000,
                    "suppressed": false
                  },
                  {
                    "sex": "MALE",
                    "workerGroup": null,
                    "currency": "KES",
                    "workers": 5,
                    "lowerQuartileMinor": null,
                    "medianMinor": 300000,
                    "upperQuartileMinor": null,
                    "suppressed": false
                  },
                  {
                    "sex": "MALE",
                    "workerGroup": null,
                    "currency": "USD",
                    "workers": null,
                    "lowerQuartileMinor": null,
                    "medianMinor": null,
                    "upperQuartileMinor": null,
                    "suppressed": true
                  }
                ]
              }
            }""";
    static final String CSV = """
            level,sex,worker_group,currency,workers,lower_quartile_minor,median_minor,upper_quartile_minor,suppressed
            CELL,FEMALE,,KES,20,500000,1000000,1500000,false
            CELL,MALE,,KES,5,,300000,,false
            CELL,MALE,,USD,,,,,true
            TOTAL,,,,,,,,true
            # report=R32 asOf=2026-04-15 scope=own by=sex+currency generatedAt=2026-04-15T09:00:00Z
            # source=membership state=CURRENT completeUpTo=2026-04-15T08:59:57Z eventsSetAside=0
            # suppressedBelow=5
            # rows=4
            """;

    private EarningsExamples() {}
}
