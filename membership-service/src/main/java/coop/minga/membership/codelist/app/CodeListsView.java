package coop.minga.membership.codelist.app;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The lists there are.
 *
 * <p>Guarantee: all of them; they are too few for pages.
 */
@Schema(name = "CodeLists")
public record CodeListsView(List<CodeListView> items) {}
