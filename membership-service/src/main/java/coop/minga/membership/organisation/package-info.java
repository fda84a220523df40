/** Organisations: tenants and the directory records they keep. */
@NullMarked
package coop.minga.membership.organisation;

import org.jspecify.annotations.NullMarked;
