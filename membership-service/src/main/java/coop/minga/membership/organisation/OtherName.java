package coop.minga.membership.organisation;

import coop.minga.membership.organisation.domain.OrganisationFailure;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A name an organisation also goes by.
 *
 * <p>Guarantee: not blank; the language is a BCP 47 tag.
 */
@Schema(name = "OtherName")
public record OtherName(
        @NotBlank @Size(max = 300) String name,
        @Schema(description = "BCP 47.") @Nullable String language,
        @NotNull OtherNameKind kind) {

    /** @throws DomainFailure with pointers inside of this name */
    public OtherName {
        name = name.strip();
        if (name.isEmpty()) {
            throw DomainFailure.at(
                    OrganisationFailure.ORGANISATION_NAME_BLANK, "/name", "Write the name, or leave it out.");
        }
        language = language == null || language.isBlank() ? null : wellFormed(language.strip());
    }

    /** As it is kept where nothing may be null. */
    public String languageOrEmpty() {
        return language == null ? "" : language;
    }

    private static String wellFormed(String language) {
        try {
            return new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
        } catch (IllformedLocaleException illFormed) {
            throw DomainFailure.at(
                    OrganisationFailure.LANGUAGE_UNKNOWN, "/language", "Write a tag such as sw or pt-BR.");
        }
    }
}
