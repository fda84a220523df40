/** Linking codes over HTTP. */
@NullMarked
package coop.minga.membership.linkingcode.api;

import org.jspecify.annotations.NullMarked;
