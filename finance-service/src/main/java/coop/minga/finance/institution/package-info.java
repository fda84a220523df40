/** Institutions that are members: other cooperatives, churches, associations, banks, with shares and savings alone. */
@NullMarked
package coop.minga.finance.institution;

import org.jspecify.annotations.NullMarked;
