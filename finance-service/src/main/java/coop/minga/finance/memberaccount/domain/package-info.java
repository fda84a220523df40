/** What a member's account is and what it refuses. */
@NullMarked
package coop.minga.finance.memberaccount.domain;

import org.jspecify.annotations.NullMarked;
