package coop.minga.membership.person.api;

import coop.minga.membership.person.app.PersonView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The persons a search found.
 *
 * <p>Guarantee: the best matches first.
 */
@Schema(name = "PersonMatches")
public record PersonMatches(List<PersonView> items) {}
