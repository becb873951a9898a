package dev.ovhdo.sandbox.state;

/** An operating system image that can be installed. */
public record OsImage(String id, String name) {}
