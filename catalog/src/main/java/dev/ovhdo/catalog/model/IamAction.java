package dev.ovhdo.catalog.model;

/**
 * A right in OVHcloud's identity and access management that a call needs.
 *
 * @param name such as {@code vps:apiovh:rebuild}
 * @param required false where the call also works, with less, without it
 */
public record IamAction(String name, boolean required) {}
