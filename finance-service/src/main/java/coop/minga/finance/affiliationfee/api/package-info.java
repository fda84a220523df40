/** Affiliation fees over HTTP. */
@NullMarked
package coop.minga.finance.affiliationfee.api;

import org.jspecify.annotations.NullMarked;
