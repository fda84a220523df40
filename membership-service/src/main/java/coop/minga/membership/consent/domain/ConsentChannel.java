package coop.minga.membership.consent.domain;

/**
 * How the person said it. Paper, thumbprint, voice or a witness serve wherever a signature is asked.
 *
 * <p>Guarantee: none is worth less than another.
 */
public enum ConsentChannel {
    PAPER,
    SMS,
    USSD,
    VOICE,
    WITNESSED,
    WEB
}
