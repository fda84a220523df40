package coop.minga.finance.drawer.api;

import coop.minga.platform.money.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a collector found in the own drawer.
 *
 * <p>Guarantee: the amount is enough; nothing is an amount too.
 */
@Schema(name = "DrawerCountRequest")
public record CountRequest(@NotNull @Valid Amount counted) {}
