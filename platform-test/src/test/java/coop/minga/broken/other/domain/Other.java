package coop.minga.broken.other.domain;

/** Good. */
public class Other {}
