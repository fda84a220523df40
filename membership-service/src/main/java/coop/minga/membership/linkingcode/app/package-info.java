/** What can be done with linking codes. */
@NullMarked
package coop.minga.membership.linkingcode.app;

import org.jspecify.annotations.NullMarked;
