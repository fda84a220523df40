package coop.minga.membership.organisation.app;

import coop.minga.membership.organisation.OtherName;
import coop.minga.membership.organisation.domain.CooperativeType;
import coop.minga.membership.organisation.domain.OrganisationKind;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list from elsewhere says of an organisation, in words.
 *
 * <p>Guarantee: valid; what the list does not say is absent, and then a new record gets a default and a known one keeps
 * what it has.
 */
public record DirectoryEntry(
        String name,
        String kind,
        @Nullable String coopType,
        @Nullable Integer tier,
        @Nullable String country,
        @Nullable String area,
        List<String> sectors,
        List<String> essGlobalCodes,
        List<String> externalIds) {

    public DirectoryEntry {
        sectors = List.copyOf(sectors);
        essGlobalCodes = List.copyOf(essGlobalCodes);
        externalIds = List.copyOf(externalIds);
        profile(
                name,
                List.of(),
                kind,
                coopType,
                tier == null ? 1 : tier,
                country,
                area,
                "UTC",
                "USD",
                sectors,
                essGlobalCodes,
                externalIds);
    }

    /** The words for {@code kind}. */
    public static List<String> kinds() {
        return Stream.of(OrganisationKind.values()).map(Enum::name).toList();
    }

    /** The words for {@code coopType}. */
    public static List<String> coopTypes() {
        return Stream.of(CooperativeType.values()).map(Enum::name).toList();
    }

    OrganisationProfile asNew() {
        return profile(
                name,
                List.of(),
                kind,
                coopType,
                tier == null ? 1 : tier,
                country,
                area,
                "UTC",
                "USD",
                sectors,
                essGlobalCodes,
                externalIds);
    }

    OrganisationProfile over(OrganisationProfile known) {
        String knownType =
                known.cooperativeType() == null ? null : known.cooperativeType().name();
        return profile(
                name,
                known.otherNames(),
                kind,
                coopType == null && kind.equals(known.kind().name()) ? knownType : coopType,
                tier == null ? known.tier() : tier,
                country == null ? known.country() : country,
                area == null ? known.area() : area,
                known.zone(),
                known.currency(),
                sectors.isEmpty() ? known.sectors() : sectors,
                essGlobalCodes.isEmpty() ? known.essGlobalCodes() : essGlobalCodes,
                externalIds.isEmpty() ? known.externalIds() : externalIds);
    }

    private static OrganisationProfile profile(
            String name,
            List<OtherName> otherNames,
            String kind,
            @Nullable String coopType,
            int tier,
            @Nullable String country,
            @Nullable String area,
            String zone,
            String currency,
            List<String> sectors,
            List<String> essGlobalCodes,
            List<String> externalIds) {
        return new OrganisationProfile(
                name,
                otherNames,
                OrganisationKind.valueOf(kind),
                coopType == null ? null : CooperativeType.valueOf(coopType),
                tier,
                country,
                area,
                zone,
                currency,
                sectors,
                null,
                essGlobalCodes,
                externalIds);
    }
}
