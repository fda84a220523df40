package coop.minga.membership.card.app;

import java.time.LocalDate;

/**
 * What is printed on a card.
 *
 * <p>Guarantee: as of the day of printing.
 *
 * @param name empty where the personal fields were erased
 * @param since the day from which the state holds
 * @param expiresOn the last day on which the code counts
 */
record Card(
        String organisation,
        String name,
        String memberNumber,
        String category,
        String state,
        LocalDate since,
        LocalDate expiresOn,
        String code) {}
