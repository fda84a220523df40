package coop.minga.membership.linkingcode.domain;

import coop.minga.platform.problem.DomainFailure;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * Twelve symbols of 5 bits that a member can read out, write down and type.
 *
 * <p>Guarantee: however it is written, the same code is equal; as a text of the program it tells nothing.
 */
public record LinkingCode(String symbols) {
    /** Without I, L, O and U: what is written by hand is mistaken for 1 and 0, and spells no word (Crockford). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    /** @throws DomainFailure LINKING_CODE_MALFORMED, which tells of the form alone */
    public LinkingCode {
        symbols = symbols.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (symbols.length() != LENGTH || !symbols.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)) {
            throw DomainFailure.at(
                    LinkingCodeFailure.LINKING_CODE_MALFORMED, "/code", "A code has twelve letters and digits.");
        }
    }

    /** A code nobody can guess: one of 2^60. */
    public static LinkingCode random(SecureRandom random) {
        StringBuilder symbols = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(each -> symbols.append(ALPHABET.charAt(each)));
        return new LinkingCode(symbols.toString());
    }

    /** As it is shown: in groups. */
    public String written() {
        return symbols.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
    }

    /** Not what the record would say: a code does not belong in a log. */
    @Override
    public String toString() {
        return "LinkingCode";
    }
}
