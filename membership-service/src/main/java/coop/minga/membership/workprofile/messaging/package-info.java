/** What others learn of work profiles. */
@NullMarked
package coop.minga.membership.workprofile.messaging;

import org.jspecify.annotations.NullMarked;
