package coop.minga.broken.common;

/** A package that says nothing. */
public class Household {}
