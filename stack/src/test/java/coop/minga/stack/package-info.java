/** Tests of the stack; those that need PostgreSQL start the real one, with the settings it is shipped with. */
@NullMarked
package coop.minga.stack;

import org.jspecify.annotations.NullMarked;
