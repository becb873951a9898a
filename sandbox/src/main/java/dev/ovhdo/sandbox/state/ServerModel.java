package dev.ovhdo.sandbox.state;

/**
 * What a server is.
 *
 * @param commercialRange as OVHcloud sells it
 * @param linkSpeed in Mbit/s
 */
public record ServerModel(String commercialRange, int linkSpeed) {
  public static final ServerModel USUAL = new ServerModel("Rise-1", 1000);
}
