package dev.ovhdo.sandbox.state;

/**
 * The model of a server.
 *
 * @param commercialRange the product range, such as {@code Rise-1}
 * @param linkSpeed in Mbit/s
 */
public record ServerModel(String commercialRange, int linkSpeed) {
  public static final ServerModel DEFAULT = new ServerModel("Rise-1", 1000);
}
