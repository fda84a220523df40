package coop.minga.broken.circle1.app;

import coop.minga.broken.circle2.app.Second;
import org.jspecify.annotations.Nullable;

/** Half of a circle. */
public class First {
    @Nullable Second second;
}
