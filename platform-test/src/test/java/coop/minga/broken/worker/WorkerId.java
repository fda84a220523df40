package coop.minga.broken.worker;

import java.util.UUID;

/** Good. */
public record WorkerId(UUID value) {}
