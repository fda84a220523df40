/** The linker: finds records of the same human and links them to one subject. */
@NullMarked
package coop.minga.membership.subject.app;

import org.jspecify.annotations.NullMarked;
