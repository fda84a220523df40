package coop.minga.gateway.insight.api;

import coop.minga.gateway.insight.app.DataSetView;
import coop.minga.gateway.insight.app.DataSets;
import coop.minga.gateway.insight.domain.DataSet;
import coop.minga.platform.access.Roles;
import coop.minga.platform.http.BodyLimit;
import coop.minga.platform.sheet.SheetFormat;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Data sets of others over HTTP.
 *
 * <p>Guarantee: that of {@link DataSets}.
 */
@Path("/api/v1/data-sets")
@Tag(name = "data-sets", description = "What others publish, to be seen beside the figures of reports.")
public class DataSetResource {
    static final String CSV = """
            "ref_area.label","source.label","indicator.label","sex.label","time","obs_value","obs_status.label",\
            "note_indicator.label","note_source.label"
            "Kenya","HS - Household survey","Informal employment rate by sex (%)","Sex: Total","2019",86.5,,,\
            "Repository: ILO-STATISTICS - Micro data processing"
            "Kenya","HS - Household survey","Informal employment rate by sex (%)","Sex: Female","2019",90.1,,,\
            "Repository: ILO-STATISTICS - Micro data processing"
            "Atlantis","HS - Household survey","Informal employment rate by sex (%)","Sex: Male","2019",1,,,
            """;
    static final String JSON = """
            {"dataSet": "ilostat-informal-employment", "rows": 2, "added": 2, "changed": 0, "unchanged": 0,
             "badRows": [{"line": 4, "problem": "ref_area.label is no country we know"}]}""";

    static final String EMPLOYMENT_CSV = """
            "ref_area.label","source.label","indicator.label","sex.label","classif1.label","time","obs_value",\
            "obs_status.label","note_indicator.label","note_source.label"
            "Kenya","HS - Household survey","Employment by sex and economic activity (thousands)","Sex: Total",\
            "Economic activity (ISIC-Rev.4): G. Wholesale and retail trade; repair of motor vehicles and motorcycles",\
            "2019",2480.5,,,
            "Kenya","HS - Household survey","Employment by sex and occupation (thousands)","Sex: Female",\
            "Occupation (ISCO-08): 5. Service and sales workers","2019",1312,,,
            "Kenya","HS - Household survey","Employment by sex and economic activity (thousands)","Sex: Total",\
            "Economic activity (Broad sector): Services","2019",9000,,,
            """;
    static final String EMPLOYMENT_JSON = """
            {"dataSet": "ilostat-employment", "rows": 2, "added": 2, "changed": 0, "unchanged": 0,
             "badRows": [{"line": 4,
               "problem": "classif1.label is no section of ISIC Rev. 4 and no major group of ISCO-08"}]}""";

    private final DataSets dataSets;

    DataSetResource(DataSets dataSets) {
        this.dataSets = dataSets;
    }

    @PUT
    @Path("/ilostat-informal-employment")
    @Consumes(SheetFormat.CSV_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PLATFORM_ADMIN)
    @BodyLimit(mebibytes = 16)
    @Operation(
            operationId = "dataSets_putIlostatInformalEmployment",
            summary = "Bring in ILOSTAT's informal employment rates by sex",
            description =
                    "ILOSTAT's CSV with labels (indicator EMP_NIFL_SEX_RT), as downloaded, in UTF-8. Rows are kept by"
                            + " country, year and sex with the publisher's source and notes; a later file adds and"
                            + " corrects, and the same file twice changes nothing. A row that cannot be read is named, the"
                            + " others are taken.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = SheetFormat.CSV_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "Kenya", value = CSV)))
    @APIResponse(
            responseCode = "200",
            description = "What became of the file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DataSetView.class),
                            examples = @ExampleObject(name = "Kenya", value = JSON)))
    public DataSetView putInformalEmployment(byte[] file) {
        return dataSets.keep(DataSet.ILOSTAT_INFORMAL_EMPLOYMENT, file);
    }

    @PUT
    @Path("/ilostat-employment")
    @Consumes(SheetFormat.CSV_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PLATFORM_ADMIN)
    @BodyLimit(mebibytes = 64)
    @Operation(
            operationId = "dataSets_putIlostatEmployment",
            summary = "Bring in ILOSTAT's employment by sex and activity or occupation",
            description =
                    "ILOSTAT's CSV with labels (indicators EMP_TEMP_SEX_ECO_NB and EMP_TEMP_SEX_OCU_NB, thousands), as"
                            + " downloaded, in UTF-8. Taken are the sections of ISIC Rev. 4 and the major groups of"
                            + " ISCO-08 with their totals; rows of other classifications are named with those that cannot"
                            + " be read. R10 shows them beside members. A later file adds and corrects, and the same file"
                            + " twice changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = SheetFormat.CSV_TYPE,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "Kenya", value = EMPLOYMENT_CSV)))
    @APIResponse(
            responseCode = "200",
            description = "What became of the file.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DataSetView.class),
                            examples = @ExampleObject(name = "Kenya", value = EMPLOYMENT_JSON)))
    public DataSetView putEmployment(byte[] file) {
        return dataSets.keep(DataSet.ILOSTAT_EMPLOYMENT, file);
    }
}
