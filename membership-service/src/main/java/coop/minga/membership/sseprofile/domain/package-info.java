/** The principles, and what was found of each. */
@NullMarked
package coop.minga.membership.sseprofile.domain;

import org.jspecify.annotations.NullMarked;
