package dev.ovhdo.sandbox.state;

/** A public SSH key of the account. */
public record SshKey(String keyName, String key) {}
