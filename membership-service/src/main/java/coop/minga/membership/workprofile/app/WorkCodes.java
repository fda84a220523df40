package coop.minga.membership.workprofile.app;

import coop.minga.membership.codelist.CodeListName;
import coop.minga.membership.codelist.app.CodeLists;
import coop.minga.membership.workprofile.domain.WorkTerms;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Looks the codes of a job up.
 *
 * <p>Guarantee: each code is one of its list, and the list's version is kept beside it.
 */
@ApplicationScoped
class WorkCodes {
    private final CodeLists lists;

    WorkCodes(CodeLists lists) {
        this.lists = lists;
    }

    WorkTerms check(WorkProfileContent content) {
        return new WorkTerms(
                content.isco08(),
                version(CodeListName.ISCO08, content.isco08(), "/isco08"),
                content.isic4(),
                version(CodeListName.ISIC4, content.isic4(), "/isic4"),
                content.icse18a(),
                version(CodeListName.ICSE18A, content.icse18a(), "/icse18a"),
                content.workerGroup(),
                version(CodeListName.WORKER_GROUPS, content.workerGroup(), "/workerGroup"),
                content.placeOfWork(),
                content.engagement(),
                content.payBasis());
    }

    private @Nullable String version(CodeListName list, @Nullable String code, String pointer) {
        return code == null ? null : lists.require(list, code, pointer);
    }
}
