package coop.minga.membership.imports.app;

import coop.minga.membership.person.PersonDetails;
import coop.minga.membership.workprofile.app.WorkTold;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row that is a person and a membership, and may tell of a job.
 *
 * <p>Guarantee: valid in itself; the household is a name of the file's and becomes a record when the row is written.
 */
record PersonRow(
        PersonDetails details,
        @Nullable String household,
        @Nullable String memberNumber,
        @Nullable String category,
        @Nullable LocalDate joinedOn,
        @Nullable WorkTold work) {}
