/** What can be asked about resolutions. */
@NullMarked
package coop.minga.finance.resolution.app;

import org.jspecify.annotations.NullMarked;
