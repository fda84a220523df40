/** What makes two records alike, and what becomes of such a pair. */
@NullMarked
package coop.minga.membership.duplicate.domain;

import org.jspecify.annotations.NullMarked;
