/** How far an organisation lives by the principles of the social and solidarity economy. */
@NullMarked
package coop.minga.membership.sseprofile;

import org.jspecify.annotations.NullMarked;
