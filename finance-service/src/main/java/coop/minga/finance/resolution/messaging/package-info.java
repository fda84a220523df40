/** What membership-service tells of resolutions. */
@NullMarked
package coop.minga.finance.resolution.messaging;

import org.jspecify.annotations.NullMarked;
