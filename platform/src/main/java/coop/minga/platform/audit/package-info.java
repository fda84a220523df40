/** The trace every write leaves. */
@NullMarked
package coop.minga.platform.audit;

import org.jspecify.annotations.NullMarked;
