/** Organisations over HTTP. */
@NullMarked
package coop.minga.membership.organisation.api;

import org.jspecify.annotations.NullMarked;
