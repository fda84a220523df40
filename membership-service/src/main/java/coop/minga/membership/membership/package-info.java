/** Memberships: which person belongs to the organisation, since when and on what terms. */
@NullMarked
package coop.minga.membership.membership;

import org.jspecify.annotations.NullMarked;
