package dev.ovhdo.sandbox.state;

/**
 * The data centre of a VPS.
 *
 * @param name short, such as {@code gra}
 * @param longName such as {@code Gravelines}
 * @param country two lower-case letters
 */
public record Datacenter(String name, String longName, String country) {}
