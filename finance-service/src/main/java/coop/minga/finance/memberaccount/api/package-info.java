/** Members' accounts over HTTP. */
@NullMarked
package coop.minga.finance.memberaccount.api;

import org.jspecify.annotations.NullMarked;
