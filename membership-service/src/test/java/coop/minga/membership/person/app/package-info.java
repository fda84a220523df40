/** Tests of search, sealing and recording in bulk. */
@NullMarked
package coop.minga.membership.person.app;

import org.jspecify.annotations.NullMarked;
