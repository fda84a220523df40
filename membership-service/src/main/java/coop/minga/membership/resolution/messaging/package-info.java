/** What others learn of resolutions. */
@NullMarked
package coop.minga.membership.resolution.messaging;

import org.jspecify.annotations.NullMarked;
