package dev.ovhdo.sandbox.state;

/** The owner of the account. */
public record Nichandle(
    String nichandle, String email, String firstname, String name, String country) {}
