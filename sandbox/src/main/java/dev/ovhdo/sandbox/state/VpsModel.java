package dev.ovhdo.sandbox.state;

/**
 * The model of a VPS.
 *
 * @param disk in GB
 * @param memory in MB
 */
public record VpsModel(String name, String offer, String version, int vcore, int disk, int memory) {
  public static VpsModel of(int vcore, int disk, int memory) {
    return new VpsModel(
        "vps-le-%s-%s-%s".formatted(vcore, memory / 1024, disk),
        "VPS LE",
        "2019v1",
        vcore,
        disk,
        memory);
  }
}
