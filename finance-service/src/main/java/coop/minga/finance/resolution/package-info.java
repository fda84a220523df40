/** What finance knows of an organisation's resolutions: a projection of membership-service's events. */
@NullMarked
package coop.minga.finance.resolution;

import org.jspecify.annotations.NullMarked;
