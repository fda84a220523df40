package coop.minga.membership.workprofile.domain;

/**
 * Where the work is usually done, after the categories of the ILO for the type of workplace.
 *
 * <p>Guarantee: a word never changes its meaning.
 */
public enum PlaceOfWork {
    OWN_HOME,
    HOME_OF_CLIENT_OR_EMPLOYER,
    PREMISES_OF_EMPLOYER_OR_CLIENT,
    OWN_BUSINESS_PREMISES,
    FARM_OR_FISHING_SITE,
    CONSTRUCTION_SITE,
    MARKET_OR_STREET_STALL,
    STREET_OR_PUBLIC_SPACE,
    VEHICLE,
    DOOR_TO_DOOR,
    NO_FIXED_PLACE,
    OTHER
}
