/** What can be done with claims and asked about them. */
@NullMarked
package coop.minga.membership.claim.app;

import org.jspecify.annotations.NullMarked;
