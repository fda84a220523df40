/**
 * Imports of files as a mechanism: states, progress, refused rows, resumption. What a row means is said by the service's
 * {@link coop.minga.platform.imports.ImportKind}.
 */
@NullMarked
package coop.minga.platform.imports;

import org.jspecify.annotations.NullMarked;
