/** Tests of what HTTP requires beside the resources. */
@NullMarked
package coop.minga.platform.http;

import org.jspecify.annotations.NullMarked;
