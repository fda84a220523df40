/** Work profiles over HTTP. */
@NullMarked
package coop.minga.membership.workprofile.api;

import org.jspecify.annotations.NullMarked;
