/** What a code list is. */
@NullMarked
package coop.minga.membership.codelist.domain;

import org.jspecify.annotations.NullMarked;
