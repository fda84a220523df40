/** Imports over HTTP. */
@NullMarked
package coop.minga.membership.imports.api;

import org.jspecify.annotations.NullMarked;
