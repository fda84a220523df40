/** What is owed for which period, and what of it is paid. */
@NullMarked
package coop.minga.finance.dues.domain;

import org.jspecify.annotations.NullMarked;
