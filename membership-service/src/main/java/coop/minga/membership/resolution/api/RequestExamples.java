package coop.minga.membership.resolution.api;

/**
 * The documented example requests of resolutions.
 *
 * <p>Guarantee: each is sent by a test and works.
 */
final class RequestExamples {
    static final String RESOLUTION =
            "{\"subject\":{\"kind\":\"CAMPAIGN\"},\"title\":\"No evictions before Christmas\",\"text\":\"We campaign until"
                    + " the city withdraws the notices.\",\"effectiveOn\":\"2025-05-01\"}";
    static final String AMENDMENT =
            "{\"title\":\"No evictions this year\",\"text\":\"We campaign until the city withdraws the notices in"
                    + " writing.\",\"effectiveOn\":\"2025-05-03\"}";
    static final String VOTE =
            "{\"decision\":{\"method\":\"VOTE\",\"votesFor\":48,\"votesAgainst\":9,\"abstentions\":4,"
                    + "\"present\":61,\"entitled\":80},\"effectiveOn\":\"2025-06-15\"}";
    static final String RATIFICATION =
            "{\"decision\":{\"method\":\"CONSENSUS\",\"standingAside\":2,\"present\":61,\"entitled\":80},"
                    + "\"note\":\"Two want to wait for the court and stand aside.\"}";
    static final String REJECTION = "{\"decision\":{\"method\":\"VOTE\",\"votesFor\":9,\"votesAgainst\":48,"
            + "\"abstentions\":4,\"present\":61,\"entitled\":80},\"effectiveOn\":\"2025-06-15\"}";
    static final String WITHDRAWAL = "{\"note\":\"The city has withdrawn the notices.\"}";

    private RequestExamples() {}
}
