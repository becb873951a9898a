/** What operators do with the OVHcloud API. */
module dev.ovhdo.api {
  requires static transitive org.jspecify;
  requires transitive dev.ovhdo.client;

  exports dev.ovhdo.api;
}
