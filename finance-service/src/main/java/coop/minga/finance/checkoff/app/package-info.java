/** What can be done with employers, authorisations and schedules, and asked about them. */
@NullMarked
package coop.minga.finance.checkoff.app;

import org.jspecify.annotations.NullMarked;
