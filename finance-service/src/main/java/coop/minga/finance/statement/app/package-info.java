/** Questions about the books as a whole. */
@NullMarked
package coop.minga.finance.statement.app;

import org.jspecify.annotations.NullMarked;
