package coop.minga.membership.organisation.app;

import coop.minga.membership.codelist.CodeListName;
import coop.minga.membership.codelist.app.CodeLists;
import coop.minga.membership.organisation.domain.OrganisationProfile;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds the codes of an organisation against the code lists.
 *
 * <p>Guarantee: no effect.
 */
@ApplicationScoped
class OrganisationCodes {
    private final CodeLists lists;

    OrganisationCodes(CodeLists lists) {
        this.lists = lists;
    }

    /**
     * The same profile, its codes found in their lists, with the version of the list its sectors stand in.
     *
     * @throws DomainFailure CODE_NOT_IN_LIST
     */
    OrganisationProfile checked(OrganisationProfile profile) {
        lists.require(CodeListName.CURRENCIES, profile.currency(), "/currency");
        String version = null;
        List<String> sectors = profile.sectors();
        for (int i = 0; i < sectors.size(); i++) {
            version = lists.require(CodeListName.ISIC4, sectors.get(i), "/sectors/" + i);
        }
        List<String> essGlobalCodes = profile.essGlobalCodes();
        for (int i = 0; i < essGlobalCodes.size(); i++) {
            String code = bare(essGlobalCodes.get(i));
            Optional<CodeListName> list = Optional.ofNullable(essGlobalList(code));
            if (list.isPresent()) {
                lists.require(list.get(), code, "/essGlobalCodes/" + i);
            }
        }
        return profile.underSectorsVersion(version);
    }

    /** The same code is written bare and as the URI of any version of the vocabulary. */
    static String bare(String essGlobalCode) {
        return essGlobalCode.substring(essGlobalCode.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    /** Null for a vocabulary of ESSGlobal that is not kept here: registers use more of them. */
    private static @Nullable CodeListName essGlobalList(String code) {
        return switch (code.replaceFirst("\\d+$", "")) {
            case "OS" -> CodeListName.ESSGLOBAL_STRUCTURES;
            case "ICA", "AM" -> CodeListName.ESSGLOBAL_ACTIVITIES;
            case "BMT" -> CodeListName.ESSGLOBAL_MEMBERSHIP_TYPES;
            default -> null;
        };
    }
}
