package coop.minga.membership.organisation.domain;

import coop.minga.membership.organisation.OtherName;
import coop.minga.platform.problem.DomainFailure;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself.
 *
 * <p>Guarantee: whoever holds one holds codes of the right form; texts are stripped, lists have no doubles.
 *
 * @param sectorsVersion of the code list the sectors were found in
 */
public record OrganisationProfile(
        String name,
        List<OtherName> otherNames,
        OrganisationKind kind,
        @Nullable CooperativeType cooperativeType,
        int tier,
        @Nullable String country,
        @Nullable String area,
        String zone,
        String currency,
        List<String> sectors,
        @Nullable String sectorsVersion,
        List<String> essGlobalCodes,
        List<String> externalIds) {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern SECTOR = Pattern.compile("[A-U]|\\d{2}");
    private static final Pattern ESS_GLOBAL_CODE = Pattern.compile("[A-Z]{1,6}\\d{1,6}|[a-z][a-z0-9+.-]*:\\S+");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[^\\s:]+:\\S(.*\\S)?");

    public OrganisationProfile {
        name = name.strip();
        area = area == null || area.isBlank() ? null : area.strip();
        otherNames = otherNames.stream().distinct().toList();
        sectors = codes(
                sectors,
                SECTOR,
                OrganisationFailure.SECTOR_UNKNOWN,
                "/sectors",
                "Write a section such as E or a division such as 38 of ISIC Rev. 4.");
        essGlobalCodes = codes(
                essGlobalCodes,
                ESS_GLOBAL_CODE,
                OrganisationFailure.ESS_GLOBAL_CODE_UNKNOWN,
                "/essGlobalCodes",
                "Write a code such as OS130, or its whole URI.");
        externalIds = codes(
                externalIds,
                EXTERNAL_ID,
                OrganisationFailure.EXTERNAL_ID_WITHOUT_SYSTEM,
                "/externalIds",
                "Write system:id, such as register:R000001.");
        if (cooperativeType != null && kind != OrganisationKind.COOPERATIVE) {
            throw DomainFailure.at(
                    OrganisationFailure.COOPERATIVE_TYPE_NOT_ALLOWED,
                    "/coopType",
                    "Leave coopType out, or make the kind COOPERATIVE.");
        }
        if (tier < 1 || tier > 3) {
            throw DomainFailure.at(
                    OrganisationFailure.TIER_OUT_OF_RANGE,
                    "/tier",
                    "1 is a primary organisation, 2 a federation of those, 3 a federation of federations.");
        }
        if (country != null && !COUNTRIES.contains(country)) {
            throw DomainFailure.at(
                    OrganisationFailure.COUNTRY_UNKNOWN, "/country", "Write two capital letters, such as KE.");
        }
        if (!CURRENCY.matcher(currency).matches()) {
            throw DomainFailure.at(
                    OrganisationFailure.CURRENCY_UNKNOWN, "/currency", "Write three capital letters, such as KES.");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw DomainFailure.at(OrganisationFailure.ZONE_UNKNOWN, "/zone", "Write a name such as Africa/Nairobi.");
        }
    }

    /** The same with its sectors found in this version of their list. */
    public OrganisationProfile underSectorsVersion(@Nullable String version) {
        return new OrganisationProfile(
                name,
                otherNames,
                kind,
                cooperativeType,
                tier,
                country,
                area,
                zone,
                currency,
                sectors,
                version,
                essGlobalCodes,
                externalIds);
    }

    /** The same in another time zone and with another currency. */
    public OrganisationProfile in(String anotherZone, String anotherCurrency) {
        return new OrganisationProfile(
                name,
                otherNames,
                kind,
                cooperativeType,
                tier,
                country,
                area,
                anotherZone,
                anotherCurrency,
                sectors,
                sectorsVersion,
                essGlobalCodes,
                externalIds);
    }

    private static List<String> codes(
            List<String> codes, Pattern form, OrganisationFailure failure, String pointer, String advice) {
        List<String> distinct = codes.stream().distinct().toList();
        for (int i = 0; i < distinct.size(); i++) {
            if (!form.matcher(distinct.get(i)).matches()) {
                throw DomainFailure.at(failure, pointer + "/" + codes.indexOf(distinct.get(i)), advice);
            }
        }
        return distinct;
    }
}
