package dev.ovhdo.sandbox.state;

/** Something that a VPS can be installed with. */
public record VpsImage(String id, String name) {}
