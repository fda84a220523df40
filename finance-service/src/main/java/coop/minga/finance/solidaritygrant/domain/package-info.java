/** The rules of solidarity grants. */
@NullMarked
package coop.minga.finance.solidaritygrant.domain;

import org.jspecify.annotations.NullMarked;
