package coop.minga.membership.duplicate.api;

import coop.minga.membership.duplicate.app.DuplicateCandidateView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The pairs a person is in.
 *
 * <p>Guarantee: all of them, decided or not.
 */
@Schema(name = "DuplicateMatches")
public record DuplicateMatches(List<DuplicateCandidateView> items) {}
