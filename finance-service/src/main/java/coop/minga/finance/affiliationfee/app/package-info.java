/** What can be done with affiliation fees and asked about them. */
@NullMarked
package coop.minga.finance.affiliationfee.app;

import org.jspecify.annotations.NullMarked;
