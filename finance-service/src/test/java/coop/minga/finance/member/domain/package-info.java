/** Tests of what finance knows of a member. */
@NullMarked
package coop.minga.finance.member.domain;

import org.jspecify.annotations.NullMarked;
