/** What events tell of subjects. */
@NullMarked
package coop.minga.membership.subject.messaging;

import org.jspecify.annotations.NullMarked;
