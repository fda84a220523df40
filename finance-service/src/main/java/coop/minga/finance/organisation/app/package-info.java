/** What can be asked about organisations. */
@NullMarked
package coop.minga.finance.organisation.app;

import org.jspecify.annotations.NullMarked;
