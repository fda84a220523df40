/** Tests of the form of linking codes. */
@NullMarked
package coop.minga.membership.linkingcode.domain;

import org.jspecify.annotations.NullMarked;
