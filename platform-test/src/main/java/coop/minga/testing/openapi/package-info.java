/**
 * Checks that read the running service's own OpenAPI document, so that a new endpoint is covered without anyone
 * remembering.
 */
@NullMarked
package coop.minga.testing.openapi;

import org.jspecify.annotations.NullMarked;
