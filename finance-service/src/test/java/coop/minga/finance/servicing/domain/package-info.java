/** Tests of the domain of loans that are owed. */
@NullMarked
package coop.minga.finance.servicing.domain;

import org.jspecify.annotations.NullMarked;
