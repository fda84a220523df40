package coop.minga.membership.membership.app;

import coop.minga.membership.membership.MembershipId;
import coop.minga.membership.membership.NumberBlockId;
import coop.minga.membership.membership.domain.MembershipCategory;
import coop.minga.membership.person.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A membership to be.
 *
 * <p>Guarantee: none by itself; whoever makes it a membership checks it.
 *
 * @param memberNumber as written on the card; given by the organisation's counter if null
 * @param joinedOn today if null
 * @param unit none if null
 * @param numberBlock whose number it is, if a device handed it out
 * @param transferCode which the person brought from the organisation that was left
 */
public record NewMembership(
        MembershipId id,
        PersonId person,
        @Nullable String memberNumber,
        MembershipCategory category,
        @Nullable LocalDate joinedOn,
        @Nullable PersonId recruiter,
        @Nullable UUID unit,
        @Nullable String transferCode,
        @Nullable NumberBlockId numberBlock) {

    /** A full member from today on, with a number of the organisation's counter. */
    public static NewMembership of(MembershipId id, PersonId person) {
        return new NewMembership(id, person, null, MembershipCategory.FULL, null, null, null, null, null);
    }

    /**
     * The same in words, for lists from elsewhere.
     *
     * @param category one of {@link #categories}, or a full member if null
     */
    public static NewMembership of(
            MembershipId id,
            PersonId person,
            @Nullable String memberNumber,
            @Nullable String category,
            @Nullable LocalDate joinedOn) {
        MembershipCategory read = category == null ? MembershipCategory.FULL : MembershipCategory.valueOf(category);
        return new NewMembership(id, person, memberNumber, read, joinedOn, null, null, null, null);
    }

    /** The words for {@code category}. */
    public static List<String> categories() {
        return Stream.of(MembershipCategory.values()).map(Enum::name).toList();
    }
}
