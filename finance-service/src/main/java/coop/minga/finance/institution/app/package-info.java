/** What can be done with institutional members and asked about them. */
@NullMarked
package coop.minga.finance.institution.app;

import org.jspecify.annotations.NullMarked;
