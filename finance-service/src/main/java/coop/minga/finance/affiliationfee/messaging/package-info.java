/** What affiliation fees hear and tell. */
@NullMarked
package coop.minga.finance.affiliationfee.messaging;

import org.jspecify.annotations.NullMarked;
