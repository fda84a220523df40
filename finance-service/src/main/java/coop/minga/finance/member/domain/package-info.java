/** What finance knows of a member and what it refuses. */
@NullMarked
package coop.minga.finance.member.domain;

import org.jspecify.annotations.NullMarked;
