package coop.minga.membership.organisation.domain;

import coop.minga.platform.problem.DomainFailure;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself.
 *
 * <p>Guarantee: whoever holds one holds valid codes; texts are stripped, lists have no doubles.
 */
public record OrganisationProfile(
        String name,
        OrganisationKind kind,
        @Nullable CooperativeType cooperativeType,
        int tier,
        @Nullable String country,
        @Nullable String area,
        String zone,
        String currency,
        List<String> essGlobalCodes,
        List<String> externalIds) {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());

    public OrganisationProfile {
        name = name.strip();
        area = area == null || area.isBlank() ? null : area.strip();
        essGlobalCodes = essGlobalCodes.stream().distinct().toList();
        externalIds = externalIds.stream().distinct().toList();
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
        if (!CURRENCIES.contains(currency)) {
            throw DomainFailure.at(
                    OrganisationFailure.CURRENCY_UNKNOWN, "/currency", "Write three capital letters, such as KES.");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw DomainFailure.at(OrganisationFailure.ZONE_UNKNOWN, "/zone", "Write a name such as Africa/Nairobi.");
        }
    }
}
