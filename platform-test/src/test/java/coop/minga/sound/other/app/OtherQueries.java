package coop.minga.sound.other.app;

/** What another feature offers. */
public class OtherQueries {}
