package coop.minga.membership.registration;

import coop.minga.membership.registration.domain.RegistrationFailure;
import coop.minga.platform.problem.DomainFailure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The way to one legal form in one country, and how far it has been gone.
 *
 * <p>Guarantee: what was done is something that is asked for; each document stands once.
 */
@Schema(name = "RegistrationPathway")
public record Pathway(
        @Schema(description = "ISO 3166, two letters.") @NotBlank String country,

        @Schema(description = "The legal form, in the words of the law.") @NotBlank @Size(max = 200) String form,

        @Schema(description = "Who registers.") @NotBlank @Size(max = 200) String authority,

        @Nullable @Positive Integer minFounders,

        @Schema(description = "Since when there are so many founders.") @Nullable LocalDate foundersCompleteOn,

        @Nullable RegistrationFee cost,
        @Nullable LocalDate costPaidOn,
        @Size(max = 50) List<@NotNull @Valid PathwayDocument> documents,

        @Schema(description = "Which version of the law this was read from.") @Nullable @Size(max = 200) String versionOfLaw) {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public Pathway {
        documents = documents == null ? List.of() : List.copyOf(documents);
        if (!COUNTRIES.contains(country)) {
            throw DomainFailure.at(
                    RegistrationFailure.PATHWAY_COUNTRY_UNKNOWN, "/country", "Write two capital letters, such as KE.");
        }
        if (foundersCompleteOn != null && minFounders == null) {
            throw notAskedFor("/foundersCompleteOn", "Say how many founders are needed.");
        }
        if (costPaidOn != null && cost == null) {
            throw notAskedFor("/costPaidOn", "Say what it costs.");
        }
        if (documents.stream().map(PathwayDocument::name).distinct().count() < documents.size()) {
            throw DomainFailure.at(
                    RegistrationFailure.PATHWAY_DOCUMENT_TWICE, "/documents", "Name each document once.");
        }
    }

    /** What an authority asks for, in the order in which it is usually done. */
    public List<ChecklistItem> checklist() {
        List<ChecklistItem> items = new ArrayList<>();
        if (minFounders != null) {
            items.add(new ChecklistItem(ChecklistItem.Kind.FOUNDERS, null, foundersCompleteOn));
        }
        documents.forEach(
                each -> items.add(new ChecklistItem(ChecklistItem.Kind.DOCUMENT, each.name(), each.obtainedOn())));
        if (cost != null) {
            items.add(new ChecklistItem(ChecklistItem.Kind.COST, null, costPaidOn));
        }
        return List.copyOf(items);
    }

    private static DomainFailure notAskedFor(String pointer, String advice) {
        return DomainFailure.at(RegistrationFailure.PATHWAY_ITEM_NOT_ASKED_FOR, pointer, advice);
    }
}
