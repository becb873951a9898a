package dev.ovhdo.catalog.model;

/**
 * An action of OVHcloud's identity and access management (IAM) that a call needs.
 *
 * @param name the name, such as {@code vps:apiovh:rebuild}
 * @param required false if the call also works without the action, with a smaller result
 */
public record IamAction(String name, boolean required) {}
