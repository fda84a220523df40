/** Code lists over HTTP. */
@NullMarked
package coop.minga.membership.codelist.api;

import org.jspecify.annotations.NullMarked;
