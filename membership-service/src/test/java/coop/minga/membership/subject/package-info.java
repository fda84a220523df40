/** Tests of subjects. */
@NullMarked
package coop.minga.membership.subject;

import org.jspecify.annotations.NullMarked;
