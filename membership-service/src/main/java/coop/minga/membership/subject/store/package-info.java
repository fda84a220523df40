/** Where subjects are kept; read and written by the linker's login alone. */
@NullMarked
package coop.minga.membership.subject.store;

import org.jspecify.annotations.NullMarked;
