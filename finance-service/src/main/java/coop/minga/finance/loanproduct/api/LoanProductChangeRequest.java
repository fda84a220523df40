package coop.minga.finance.loanproduct.api;

import coop.minga.finance.loanproduct.app.LoanProductCommands.Said;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client says of a loan product anew.
 *
 * <p>Guarantee: whole; loans that were applied for before go by what was said then.
 */
@Schema(name = "LoanProductChangeRequest")
public record LoanProductChangeRequest(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = 150) String name,
        @NotNull @Valid LendingTermsRequest terms) {
    Said said() {
        return new Said(code, name, terms::terms);
    }
}
