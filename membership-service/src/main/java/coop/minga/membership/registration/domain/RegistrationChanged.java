package coop.minga.membership.registration.domain;

/**
 * A registration was opened, went on, was corrected or described anew.
 *
 * <p>Guarantee: fired after the flush and before the commit, once for each version.
 */
public record RegistrationChanged(Registration registration) {}
