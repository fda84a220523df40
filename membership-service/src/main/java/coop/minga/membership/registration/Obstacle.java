package coop.minga.membership.registration;

/**
 * What keeps an organisation from registering.
 *
 * <p>Guarantee: the words of the field's surveys, not more.
 */
public enum Obstacle {
    BUREAUCRACY,
    INFORMATION,
    COST
}
