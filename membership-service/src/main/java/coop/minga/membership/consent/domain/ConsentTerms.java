package coop.minga.membership.consent.domain;

import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.person.PersonId;
import coop.minga.platform.problem.DomainFailure;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/**
 * To what a person is asked to agree.
 *
 * <p>Guarantee: whoever holds one holds something that can be agreed to; it stays as it was agreed to.
 *
 * @param until the last day on which something can be read
 * @param policyVersion which version of the partner's or the organisation's policy was read out
 */
public record ConsentTerms(
        OrganisationId organisation,
        PersonId person,
        OrganisationId grantee,
        ConsentPurpose purpose,
        Set<ConsentScope> scope,
        LawfulBasis lawfulBasis,
        ConsentChannel channel,
        String language,
        String policyVersion,
        LocalDate until) {
    public ConsentTerms {
        scope = Set.copyOf(scope);
        if (grantee.equals(organisation)) {
            throw DomainFailure.at(
                    ConsentFailure.CONSENT_FOR_ONESELF,
                    "/granteeId",
                    "Name another organisation; your own reads its record without one.");
        }
        try {
            language = new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
        } catch (IllformedLocaleException illFormed) {
            throw DomainFailure.at(
                    ConsentFailure.CONSENT_LANGUAGE_UNKNOWN, "/language", "Write a BCP 47 tag, such as sw or pt-BR.");
        }
    }
}
