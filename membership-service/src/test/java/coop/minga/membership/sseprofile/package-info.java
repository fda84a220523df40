/** Tests of profiles. */
@NullMarked
package coop.minga.membership.sseprofile;

import org.jspecify.annotations.NullMarked;
