/** Tests of what makes two records alike. */
@NullMarked
package coop.minga.membership.duplicate.domain;

import org.jspecify.annotations.NullMarked;
