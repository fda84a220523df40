/** Employers, authorisations and schedules over HTTP. */
@NullMarked
package coop.minga.finance.checkoff.api;

import org.jspecify.annotations.NullMarked;
