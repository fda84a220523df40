/** What can be done with loans that are owed and asked about them. */
@NullMarked
package coop.minga.finance.servicing.app;

import org.jspecify.annotations.NullMarked;
