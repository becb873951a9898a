package dev.ovhdo.sandbox.state;

/** Whose account it is. */
public record Nichandle(
    String nichandle, String email, String firstname, String name, String country) {}
