package coop.minga.membership.affiliation.api;

/**
 * The documented example requests of affiliations.
 *
 * <p>Guarantee: each is sent by a test and works.
 */
final class RequestExamples {
    static final String APPLICATION =
            "{\"parentId\":\"0197c1f0-0000-7000-8000-00000000c0de\",\"kind\":\"UNION\",\"effectiveOn\":\"2025-05-01\"}";
    static final String ON_A_DAY = "{\"effectiveOn\":\"2025-06-15\"}";
    static final String REJECTION = "{\"reason\":\"The statutes are missing.\"}";
    static final String SUSPENSION = "{\"reason\":\"No fees for two years.\"}";
    static final String EXPULSION =
            "{\"resolutionId\":\"0197c1f0-0000-7000-8000-0000000e0e0e\",\"reason\":\"Decided by the congress.\"}";
    static final String DISAFFILIATION =
            "{\"reason\":\"Decided by the congress.\",\"evidence\":[\"Minutes of 14 June, item 5\"]}";
    static final String MERGER = "{\"reason\":\"Joined the waste pickers' union of the county.\"}";
    static final String COUNT = "{\"kind\":\"DECLARED\",\"total\":812,\"women\":640,\"method\":\"MEMBER_REGISTER\","
            + "\"asOf\":\"2025-05-31\"}";
    static final String CORRECTION =
            "{\"number\":0,\"effectiveOn\":\"2024-12-01\",\"reason\":\"The letter was from December.\"}";

    private RequestExamples() {}
}
