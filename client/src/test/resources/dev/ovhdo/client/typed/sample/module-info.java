/** A stranger's module: records in an exported package, and not one package opened. */
module sample {
  requires dev.ovhdo.client;

  exports sample;
}
