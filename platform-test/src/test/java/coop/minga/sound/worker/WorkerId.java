package coop.minga.sound.worker;

import java.util.UUID;

/** A good id. */
public record WorkerId(UUID value) {}
