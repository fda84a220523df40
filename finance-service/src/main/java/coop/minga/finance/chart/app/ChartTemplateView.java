package coop.minga.finance.chart.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import coop.minga.finance.account.AccountClass;
import coop.minga.finance.chart.AccountUse;
import coop.minga.finance.chart.domain.ChartTemplate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A template as everybody sees it.
 *
 * <p>Guarantee: what adopting it opens.
 */
@Schema(name = "ChartTemplate")
public record ChartTemplateView(ChartTemplate template, List<OpenedAccount> accounts) {

    /**
     * An account that is opened.
     *
     * <p>Guarantee: with a floor of zero where it is held.
     */
    @Schema(name = "ChartTemplateAccount")
    public record OpenedAccount(
            @Schema(examples = "1010") String code,
            String name,
            @JsonProperty("class") AccountClass accountClass,
            AccountUse use,

            @Schema(description = "Whether it can never hold less than nothing.")
            boolean isHeld) {}

    /** All templates. */
    public static List<ChartTemplateView> all() {
        return Stream.of(ChartTemplate.values())
                .map(template -> new ChartTemplateView(
                        template,
                        template.accounts().stream()
                                .map(each -> new OpenedAccount(
                                        each.code(), each.name(), each.use().accountClass(), each.use(), each.isHeld()))
                                .toList()))
                .toList();
    }
}
