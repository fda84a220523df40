/** What a cash drawer is and what it refuses. */
@NullMarked
package coop.minga.finance.drawer.domain;

import org.jspecify.annotations.NullMarked;
