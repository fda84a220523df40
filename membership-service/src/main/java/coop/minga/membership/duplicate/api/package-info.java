/** Duplicates over HTTP. */
@NullMarked
package coop.minga.membership.duplicate.api;

import org.jspecify.annotations.NullMarked;
