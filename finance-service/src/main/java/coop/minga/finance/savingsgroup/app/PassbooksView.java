package coop.minga.finance.savingsgroup.app;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Members' passbooks of a cycle.
 *
 * <p>Guarantee: of the sheets that stand on the day, and all of the same moment.
 */
@Schema(name = "GroupPassbooks")
public record PassbooksView(UUID cycle, LocalDate asOf, List<PassbookView> passbooks) {}
