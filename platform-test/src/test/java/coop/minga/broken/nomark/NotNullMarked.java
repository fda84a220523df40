package coop.minga.broken.nomark;

/** Its package says nothing about null. */
public class NotNullMarked {}
