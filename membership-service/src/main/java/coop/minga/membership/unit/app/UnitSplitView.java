package coop.minga.membership.unit.app;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit that was split, and what came out of it.
 *
 * <p>Guarantee: the parts stand in the order of the request.
 */
@Schema(name = "UnitSplit")
public record UnitSplitView(UnitView unit, List<UnitView> parts) {}
