/** Tests of what subjects are. */
@NullMarked
package coop.minga.membership.subject.domain;

import org.jspecify.annotations.NullMarked;
