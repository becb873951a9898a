/** Stands for the generated module: records in an exported package, and no opened package. */
module dev.ovhdo.routes {
  requires dev.ovhdo.client;

  exports sample;
}
