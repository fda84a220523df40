/** What can be done with and asked about work profiles. */
@NullMarked
package coop.minga.membership.workprofile.app;

import org.jspecify.annotations.NullMarked;
