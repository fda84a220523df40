package coop.minga.platform.access;

import java.util.List;

/**
 * The roles a token can carry.
 *
 * <p>Guarantee: this list is complete; a role outside it opens nothing.
 */
public final class Roles {
    public static final String PLATFORM_ADMIN = "platform-admin";
    public static final String ORG_ADMIN = "org-admin";
    public static final String ORGANISER = "organiser";
    public static final String TREASURER = "treasurer";
    public static final String LOAN_OFFICER = "loan-officer";
    public static final String NEGOTIATOR = "negotiator";
    public static final String CASE_WORKER = "case-worker";
    public static final String AUDITOR = "auditor";
    public static final String ANALYST = "analyst";
    public static final String MEMBER = "member";
    public static final String PARTNER = "partner";

    /** A program and no person: tells what was paid by mobile money. */
    public static final String PAYMENT_PROVIDER = "payment-provider";

    public static final List<String> ALL = List.of(
            PLATFORM_ADMIN,
            ORG_ADMIN,
            ORGANISER,
            TREASURER,
            LOAN_OFFICER,
            NEGOTIATOR,
            CASE_WORKER,
            AUDITOR,
            ANALYST,
            MEMBER,
            PARTNER,
            PAYMENT_PROVIDER);

    private Roles() {}
}
