package coop.minga.gateway.insight.domain;

import java.util.Arrays;

/**
 * Where a move counts one more and where one fewer: an organisation and, if there is one, another that gives, with the
 * totals that hold only one of the two.
 *
 * <p>Guarantee: the sums over organisations hold as before.
 */
final class MovedPlaces {
    private final int[] places;
    private final int gaining;

    /** @param other {@link Grid#NO_CELL} for none */
    MovedPlaces(Places all, int organisation, int other) {
        int[] over = all.totalsOver(organisation);
        int[] overOther = other == Grid.NO_CELL ? new int[] {} : all.totalsOver(other);
        int[] up =
                Arrays.stream(over).filter(each -> !contains(overOther, each)).toArray();
        int[] down =
                Arrays.stream(overOther).filter(each -> !contains(over, each)).toArray();
        gaining = up.length + 1;
        places = new int[gaining + down.length + (other == Grid.NO_CELL ? 0 : 1)];
        places[0] = organisation;
        System.arraycopy(up, 0, places, 1, up.length);
        System.arraycopy(down, 0, places, gaining, down.length);
        if (other != Grid.NO_CELL) {
            places[places.length - 1] = other;
        }
    }

    private static boolean contains(int[] places, int place) {
        return Arrays.stream(places).anyMatch(each -> each == place);
    }

    boolean contains(int place) {
        return contains(places, place);
    }

    int count() {
        return places.length;
    }

    int place(int index) {
        return places[index];
    }

    int sign(int index) {
        return index < gaining ? 1 : -1;
    }
}
