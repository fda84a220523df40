/** Which records are of the same human. */
@NullMarked
package coop.minga.membership.subject.domain;

import org.jspecify.annotations.NullMarked;
