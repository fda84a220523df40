/** What units are and what they refuse. */
@NullMarked
package coop.minga.membership.unit.domain;

import org.jspecify.annotations.NullMarked;
