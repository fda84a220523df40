/** Financial statements over HTTP. */
@NullMarked
package coop.minga.finance.statement.api;

import org.jspecify.annotations.NullMarked;
