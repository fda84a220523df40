package coop.minga.membership.codelist.domain;

import java.util.Locale;

/**
 * The languages in which titles are kept.
 *
 * <p>Guarantee: every code has an English title; the others where the classification's author or we have one.
 */
public enum TitleLanguage {
    EN,
    FR,
    ES,
    PT;

    /** The BCP 47 tag. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(tag());
    }
}
