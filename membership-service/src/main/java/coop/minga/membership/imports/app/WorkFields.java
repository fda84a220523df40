package coop.minga.membership.imports.app;

import coop.minga.membership.workprofile.app.ListedWork;
import coop.minga.membership.workprofile.app.WorkTold;
import coop.minga.platform.imports.RowValues;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a job out of a row.
 *
 * <p>Guarantee: no effect; codes are held against their lists, and every refusal names the column.
 */
@ApplicationScoped
class WorkFields {
    static final Set<String> ALL = Set.of(
            "work.isco08",
            "work.isic4",
            "work.icse18a",
            "work.workerGroup",
            "work.placeOfWork",
            "work.engagement",
            "work.payBasis",
            "work.facts.writtenContract",
            "work.facts.employerSocialInsurance",
            "work.facts.paidAnnualLeave",
            "work.facts.paidSickLeave",
            "work.facts.unitRegistered",
            "work.facts.booksKept",
            "work.isMain",
            "work.validFrom",
            "work.validTo");

    private final ListedWork work;

    WorkFields(ListedWork work) {
        this.work = work;
    }

    /** Null if the row tells nothing of what the work is. */
    @Nullable WorkTold read(RowValues values) {
        var told = new WorkTold(
                values.text("work.isco08"),
                values.text("work.isic4"),
                values.text("work.icse18a"),
                values.text("work.workerGroup"),
                values.code("work.placeOfWork", WorkTold.placesOfWork()),
                values.code("work.engagement", WorkTold.engagements()),
                values.code("work.payBasis", WorkTold.payBases()),
                fact(values, "writtenContract"),
                fact(values, "employerSocialInsurance"),
                fact(values, "paidAnnualLeave"),
                fact(values, "paidSickLeave"),
                fact(values, "unitRegistered"),
                fact(values, "booksKept"),
                flag(values, "work.isMain"),
                values.date("work.validFrom"),
                values.date("work.validTo"));
        if (!told.isOfWork()) {
            return null;
        }
        return values.within("work", () -> {
            work.checkCodes(told);
            return told;
        });
    }

    private static @Nullable Boolean fact(RowValues values, String fact) {
        return flag(values, "work.facts." + fact);
    }

    /** What is not told is not known: it is not the same as false. */
    private static @Nullable Boolean flag(RowValues values, String field) {
        return values.text(field) == null ? null : values.flag(field);
    }
}
