package coop.minga.finance.mobilemoney.app;

import coop.minga.finance.mobilemoney.domain.MobilePaymentState;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a provider is answered.
 *
 * <p>Guarantee: nothing that the provider has not said itself.
 */
@Schema(name = "MobileMoneyCallbackAnswer")
public record CallbackView(
        UUID id, @Schema(examples = "MP260331.1234.A00001") String transactionReference, MobilePaymentState state) {}
