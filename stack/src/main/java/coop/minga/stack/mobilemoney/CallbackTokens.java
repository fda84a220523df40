package coop.minga.stack.mobilemoney;

import java.io.IOException;
import java.util.UUID;

/** The bearer tokens the provider's callbacks carry, one client for each organisation. */
@FunctionalInterface
public interface CallbackTokens {
    String of(UUID organisation) throws IOException, InterruptedException;
}
