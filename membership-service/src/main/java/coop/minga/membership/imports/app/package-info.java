/** The kinds of import membership offers. */
@NullMarked
package coop.minga.membership.imports.app;

import org.jspecify.annotations.NullMarked;
