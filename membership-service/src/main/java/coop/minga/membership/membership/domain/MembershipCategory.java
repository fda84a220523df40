package coop.minga.membership.membership.domain;

/**
 * On what terms somebody is a member.
 *
 * <p>Guarantee: says nothing of dues; whoever owes some keeps the category.
 */
public enum MembershipCategory {
    FULL,
    PROBATIONARY,
    ASSOCIATE,
    HONORARY,
    FOUNDER,
    INSTITUTIONAL
}
