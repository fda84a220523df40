/** How statements are made of accounts. */
@NullMarked
package coop.minga.finance.statement.domain;

import org.jspecify.annotations.NullMarked;
