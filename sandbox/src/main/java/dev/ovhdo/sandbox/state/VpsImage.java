package dev.ovhdo.sandbox.state;

/** An operating system image that can be installed. */
public record VpsImage(String id, String name) {}
