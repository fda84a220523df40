/** Filed figures over HTTP. */
@NullMarked
package coop.minga.finance.filing.api;

import org.jspecify.annotations.NullMarked;
