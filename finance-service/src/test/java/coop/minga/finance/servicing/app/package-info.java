/** Tests of what the nights do with loans. */
@NullMarked
package coop.minga.finance.servicing.app;

import org.jspecify.annotations.NullMarked;
