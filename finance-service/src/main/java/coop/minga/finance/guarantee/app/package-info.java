/** What can be done with guarantees and asked about them, and what a loan's life does to them. */
@NullMarked
package coop.minga.finance.guarantee.app;

import org.jspecify.annotations.NullMarked;
