package coop.minga.broken.circle2.app;

import coop.minga.broken.circle1.app.First;
import org.jspecify.annotations.Nullable;

/** The other half. */
public class Second {
    @Nullable First first;
}
