package coop.minga.gateway.insight.app;

import coop.minga.gateway.insight.domain.DataSet;
import coop.minga.gateway.insight.domain.IlostatTable;
import coop.minga.gateway.insight.domain.ReportFailure;
import coop.minga.gateway.insight.store.NationalFigures;
import coop.minga.platform.problem.DomainFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Takes in what others publish, to be seen beside the figures of reports.
 *
 * <p>Guarantee: the same file twice changes nothing; a row that cannot be read is named and the others are taken.
 */
@ApplicationScoped
public class DataSets {
    private final InsightSchema schema;
    private final NationalFigures figures;
    private final Clock clock;

    DataSets(InsightSchema schema, NationalFigures figures, Clock clock) {
        this.schema = schema;
        this.figures = figures;
        this.clock = clock;
    }

    /** The figures of a data set's indicators; what else the file holds is named as bad. */
    public DataSetView keep(DataSet dataSet, byte[] file) {
        schema.requireCurrent();
        IlostatTable table = IlostatTable.of(text(file), dataSet.indicators())
                .orElseThrow(() -> new DomainFailure(
                        ReportFailure.DATA_SET_UNREADABLE,
                        "The head lacks columns of ILOSTAT's CSV with labels, such as ref_area.label and obs_value."));
        NationalFigures.Kept kept = figures.keep(table.figures(), clock.instant());
        return new DataSetView(
                dataSet.code(),
                table.figures().size(),
                kept.added(),
                kept.changed(),
                table.figures().size() - kept.added() - kept.changed(),
                table.badRows());
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new DomainFailure(ReportFailure.DATA_SET_UNREADABLE, "The file is not in UTF-8.");
        }
    }
}
