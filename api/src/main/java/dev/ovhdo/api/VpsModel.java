package dev.ovhdo.api;

/**
 * The size of a VPS. Immutable.
 *
 * @param vcores how many virtual cores
 * @param diskGigabytes the disk in GB
 * @param memoryMegabytes the memory in MB
 */
public record VpsModel(int vcores, long diskGigabytes, long memoryMegabytes) {

  static VpsModel from(Fields fields) {
    return new VpsModel(fields.integer("vcore"), fields.number("disk"), fields.number("memory"));
  }
}
