package coop.minga.membership.organisation.app;

import coop.minga.membership.naming.NameWords;
import coop.minga.membership.organisation.OrganisationId;
import coop.minga.membership.organisation.OtherName;
import coop.minga.membership.organisation.domain.LookupKind;
import coop.minga.membership.organisation.domain.Organisation;
import coop.minga.membership.organisation.domain.OrganisationLookup;
import coop.minga.membership.organisation.domain.OrganisationLookup.Entry;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import coop.minga.membership.organisation.store.OrganisationLookups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Finds organisations by the words of their names and by their codes. Names of organisations are not personal data, so
 * that their words stand in the open.
 *
 * <p>Guarantee: what is remembered and what is asked for are made into keys in the same way.
 */
@ApplicationScoped
class OrganisationFinding {
    /** Longer words are found by so many letters. */
    private static final int LONGEST_PREFIX = 20;

    private final OrganisationLookups lookups;

    OrganisationFinding(OrganisationLookups lookups) {
        this.lookups = lookups;
    }

    void remember(Collection<Organisation> organisations) {
        lookups.add(organisations.stream()
                .flatMap(OrganisationFinding::entries)
                .distinct()
                .toList());
    }

    /** @param organisations all of one steward, at least one */
    void remindOf(List<Organisation> organisations) {
        forget(organisations.getFirst().steward(), organisations);
        remember(organisations);
    }

    void forget(OrganisationId steward, List<Organisation> organisations) {
        lookups.remove(steward, organisations.stream().map(Organisation::id).toList());
    }

    /** Every word of the text begins a word of one of the names; a text without words finds nothing. */
    static Predicate named(String text, CriteriaBuilder criteria, Root<Organisation> row) {
        Predicate[] words = NameWords.of(text).stream()
                .map(word -> found(LookupKind.NAME, beginnings(word).getLast(), criteria, row))
                .toArray(Predicate[]::new);
        return words.length == 0 ? criteria.disjunction() : criteria.and(words);
    }

    static Predicate found(LookupKind by, String key, CriteriaBuilder criteria, Root<Organisation> row) {
        var entries = criteria.createQuery().subquery(UUID.class);
        var entry = entries.from(OrganisationLookup.class).get("entry");
        return row.get("id")
                .in(entries.select(entry.get("organisation"))
                        .where(
                                criteria.equal(entry.get("by"), by),
                                criteria.equal(
                                        entry.get("key"),
                                        by == LookupKind.ESS_GLOBAL_CODE ? OrganisationCodes.bare(key) : key)));
    }

    /** As one word and as two: "de l'Est" is looked for as "est", "Ng'ombe" as "ngombe". */
    private static Stream<String> readings(String name) {
        return Stream.of(name, name.replaceAll("['’]", " "));
    }

    private static Stream<Entry> entries(Organisation organisation) {
        OrganisationProfile profile = organisation.profile();
        Stream<String> names = Stream.concat(
                Stream.of(profile.name()), profile.otherNames().stream().map(OtherName::name));
        return Stream.of(
                        entries(
                                organisation,
                                LookupKind.NAME,
                                NameWords.of(names.flatMap(OrganisationFinding::readings)).stream()
                                        .flatMap(word -> beginnings(word).stream())),
                        entries(organisation, LookupKind.EXTERNAL_ID, profile.externalIds().stream()),
                        entries(organisation, LookupKind.SECTOR, profile.sectors().stream()),
                        entries(
                                organisation,
                                LookupKind.ESS_GLOBAL_CODE,
                                profile.essGlobalCodes().stream().map(OrganisationCodes::bare)))
                .flatMap(each -> each);
    }

    private static Stream<Entry> entries(Organisation organisation, LookupKind by, Stream<String> keys) {
        return keys.map(key -> new Entry(
                organisation.steward().value(), by, key, organisation.id().value()));
    }

    private static List<String> beginnings(String word) {
        return NameWords.prefixes(word, LONGEST_PREFIX);
    }
}
