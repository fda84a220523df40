package coop.minga.membership.consent.app;

import coop.minga.membership.consent.domain.Consent;
import coop.minga.membership.consent.domain.ConsentPurpose;
import coop.minga.membership.consent.domain.ConsentScope;
import coop.minga.membership.consent.domain.ConsentTerms;
import coop.minga.membership.membership.app.MembershipSummary;
import coop.minga.membership.person.BirthDate;
import coop.minga.membership.person.ContactPoint;
import coop.minga.membership.person.Identifier;
import coop.minga.membership.person.PersonNames;
import coop.minga.membership.person.Sex;
import coop.minga.membership.person.app.PersonView;
import coop.minga.membership.workprofile.app.WorkSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a partner reads of a person: what the consent's scope names, and nothing else.
 *
 * <p>Guarantee: no id of the person or of a record of it; the consent is the only handle.
 */
@Schema(name = "ConsentedPerson")
public record ConsentedPersonView(
        @Schema(description = "The consent's id: the only handle on the person.")
        UUID id,

        @Schema(description = "The organisation that keeps the record.")
        UUID organisationId,

        @Schema(description = "What it is called today.", examples = "Waste Pickers' Union")
        String organisationName,

        ConsentPurpose purpose,
        List<ConsentScope> scope,

        @Schema(description = "The last day on which this can be read.")
        LocalDate until,

        @Nullable PersonNames names,
        @Nullable BirthDate birth,
        @Nullable Sex sex,
        @Nullable List<String> languages,

        @Schema(description = "With the rules by which the person may be contacted safely.") @Nullable List<ContactPoint> contactPoints,

        @Nullable List<Identifier> identifiers,
        @Nullable List<MembershipSummary> memberships,
        @Nullable List<WorkSummary> workProfiles) {

    static ConsentedPersonView of(
            Consent consent,
            String organisationName,
            PersonView person,
            List<MembershipSummary> memberships,
            List<WorkSummary> jobs) {
        ConsentTerms terms = consent.terms();
        Set<ConsentScope> scope = terms.scope();
        return new ConsentedPersonView(
                consent.id().value(),
                terms.organisation().value(),
                organisationName,
                terms.purpose(),
                scope.stream().sorted().toList(),
                terms.until(),
                within(scope, ConsentScope.NAMES, person, PersonView::names),
                within(scope, ConsentScope.BIRTH, person, PersonView::birth),
                within(scope, ConsentScope.SEX, person, PersonView::sex),
                within(scope, ConsentScope.LANGUAGES, person, PersonView::languages),
                within(scope, ConsentScope.CONTACT_POINTS, person, PersonView::contactPoints),
                within(scope, ConsentScope.IDENTIFIERS, person, PersonView::identifiers),
                scope.contains(ConsentScope.MEMBERSHIPS) ? memberships : null,
                scope.contains(ConsentScope.WORK) ? jobs : null);
    }

    private static <T> @Nullable T within(
            Set<ConsentScope> scope, ConsentScope part, PersonView person, Function<PersonView, @Nullable T> field) {
        return scope.contains(part) ? field.apply(person) : null;
    }
}
