package dev.ovhdo.sandbox.state;

/**
 * Where a server stands.
 *
 * @param datacenter such as {@code gra2}; OVHcloud has a fixed list of them
 */
public record ServerPlace(String datacenter, String region, String availabilityZone, String rack) {
  public static final ServerPlace USUAL =
      new ServerPlace("gra2", "eu-west-gra", "eu-west-gra-a", "G206A09");
}
