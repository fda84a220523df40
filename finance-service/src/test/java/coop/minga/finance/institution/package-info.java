/** Institutions that are members, over the API. */
@NullMarked
package coop.minga.finance.institution;

import org.jspecify.annotations.NullMarked;
