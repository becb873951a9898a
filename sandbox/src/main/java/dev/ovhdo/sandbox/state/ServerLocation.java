package dev.ovhdo.sandbox.state;

/**
 * The location of a server.
 *
 * @param datacenter such as {@code gra2}, a value of {@code dedicated.DatacenterEnum}
 */
public record ServerLocation(
    String datacenter, String region, String availabilityZone, String rack) {
  public static final ServerLocation DEFAULT =
      new ServerLocation("gra2", "eu-west-gra", "eu-west-gra-a", "G206A09");
}
