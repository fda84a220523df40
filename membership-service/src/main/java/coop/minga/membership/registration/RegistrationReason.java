package coop.minga.membership.registration;

/**
 * What an organisation hopes for from being registered.
 *
 * <p>Guarantee: the words of the field's surveys, not more.
 */
public enum RegistrationReason {
    FINANCIAL,
    SOCIAL_BENEFITS,
    BARGAINING_POWER,
    DEFENCE_OF_ACTIVITY,
    VISIBILITY_AND_VOICE
}
