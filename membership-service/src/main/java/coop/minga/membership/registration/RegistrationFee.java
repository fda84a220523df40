package coop.minga.membership.registration;

import coop.minga.membership.registration.domain.RegistrationFailure;
import coop.minga.platform.money.Money;
import coop.minga.platform.problem.DomainFailure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an authority asks for a registration.
 *
 * <p>Guarantee: not negative, with the currency's own number of decimals.
 */
@Schema(name = "RegistrationFee")
public record RegistrationFee(
        @Schema(examples = "1250.00") String amount,
        @Schema(description = "ISO 4217.", examples = "KES") String currency) {

    public RegistrationFee {
        if (amount == null || currency == null || !isAmount(amount, currency)) {
            throw DomainFailure.at(
                    RegistrationFailure.REGISTRATION_FEE_INVALID,
                    "/amount",
                    "Write an amount with the currency's decimals, such as 1250.00 KES.");
        }
    }

    public static RegistrationFee of(Money money) {
        return new RegistrationFee(money.amount(), money.currency().getCurrencyCode());
    }

    public Money money() {
        return Money.parse(amount, currency);
    }

    private static boolean isAmount(String amount, String currency) {
        try {
            return Money.parse(amount, currency).minor() >= 0;
        } catch (IllegalArgumentException notWritten) {
            return false;
        }
    }
}
