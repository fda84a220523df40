/** Imports of files: what their rows mean here. The mechanism is the platform's. */
@NullMarked
package coop.minga.membership.imports;

import org.jspecify.annotations.NullMarked;
