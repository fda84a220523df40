package coop.minga.testing.openapi;

import coop.minga.testing.Tokens;
import java.util.List;
import java.util.UUID;

/**
 * A token for every role a token can carry.
 *
 * <p>The list is the design's; a role that a service invents beside it shows up as a difference in its access table.
 */
final class Users {

    static final List<String> ROLES = List.of(
            "platform-admin",
            "org-admin",
            "organiser",
            "treasurer",
            "loan-officer",
            "negotiator",
            "case-worker",
            "auditor",
            "analyst",
            "member",
            "partner",
            "payment-provider");

    private Users() {}

    static String token(String role, UUID organisation) {
        return switch (role) {
            case "platform-admin" -> Tokens.platformAdmin();
            case "member" -> Tokens.withPerson(role, organisation, AccessWalk.MEMBER);
            default -> Tokens.of(role, organisation);
        };
    }
}
