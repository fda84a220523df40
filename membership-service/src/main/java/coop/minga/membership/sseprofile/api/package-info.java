/** Profiles over HTTP. */
@NullMarked
package coop.minga.membership.sseprofile.api;

import org.jspecify.annotations.NullMarked;
