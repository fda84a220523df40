/** Subjects: one human, many records. Works in the background under a login of its own, and tells no organisation. */
@NullMarked
package coop.minga.membership.subject;

import org.jspecify.annotations.NullMarked;
