/** What can be done with profiles and asked about them. */
@NullMarked
package coop.minga.membership.sseprofile.app;

import org.jspecify.annotations.NullMarked;
