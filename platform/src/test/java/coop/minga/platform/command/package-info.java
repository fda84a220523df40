/** Tests of the platform's command package. */
@NullMarked
package coop.minga.platform.command;

import org.jspecify.annotations.NullMarked;
