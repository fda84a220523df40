package coop.minga.finance.revolvingfund.domain;

import coop.minga.finance.resolution.ResolutionId;
import coop.minga.finance.solidaritygrant.SolidarityRoundId;
import java.time.LocalDate;

/**
 * On what it rests that a fund's remainder is given away.
 *
 * <p>Guarantee: none; it is checked where a fund is converted.
 *
 * @param funderConsentedOn the day on which the funder agreed
 * @param consentReference what the funder's paper is filed under
 * @param round in which it is given to members
 */
public record Conversion(
        ResolutionId resolution, LocalDate funderConsentedOn, String consentReference, SolidarityRoundId round) {}
