/** What can be done with memberships and asked about them. */
@NullMarked
package coop.minga.membership.membership.app;

import org.jspecify.annotations.NullMarked;
