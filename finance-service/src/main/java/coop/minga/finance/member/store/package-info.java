/** Members in the database. */
@NullMarked
package coop.minga.finance.member.store;

import org.jspecify.annotations.NullMarked;
