/** Tests of resolutions. */
@NullMarked
package coop.minga.membership.resolution;

import org.jspecify.annotations.NullMarked;
