/** What can be done with and asked about resolutions. */
@NullMarked
package coop.minga.membership.resolution.app;

import org.jspecify.annotations.NullMarked;
