/** Tests of statements. */
@NullMarked
package coop.minga.finance.statement.api;

import org.jspecify.annotations.NullMarked;
