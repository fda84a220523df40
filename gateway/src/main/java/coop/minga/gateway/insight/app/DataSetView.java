package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.IlostatTable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a file of a data set.
 *
 * <p>Guarantee: rows are added, changed or unchanged; what is none of them stands among the bad rows, of which the first
 * hundred are named.
 */
@Schema(name = "DataSetImport")
public record DataSetView(
        @Schema(examples = "ilostat-informal-employment") String dataSet,
        @Schema(examples = "2") int rows,
        @Schema(examples = "2") long added,
        @Schema(examples = "0") long changed,
        @Schema(examples = "0") long unchanged,
        List<IlostatTable.BadRow> badRows) {}
