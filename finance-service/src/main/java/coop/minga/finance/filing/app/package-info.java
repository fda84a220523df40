/** What can be done with filed figures and asked about them, and who is told. */
@NullMarked
package coop.minga.finance.filing.app;

import org.jspecify.annotations.NullMarked;
