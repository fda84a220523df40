/** The form of linking codes, and what is refused. */
@NullMarked
package coop.minga.membership.linkingcode.domain;

import org.jspecify.annotations.NullMarked;
