package dev.ovhdo.sandbox.state;

/**
 * Where a VPS stands.
 *
 * @param name short, such as {@code gra}
 * @param longName such as {@code Gravelines}
 * @param country two small letters
 */
public record Datacenter(String name, String longName, String country) {}
