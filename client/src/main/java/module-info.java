/** The client of the OVHcloud API: signed requests, configuration, errors, listing and waiting. */
@SuppressWarnings("module") // The module that the runtime is exported to is compiled later.
module dev.ovhdo.client {
  requires java.net.http;
  requires static transitive org.jspecify;
  requires transitive tools.jackson.databind;

  exports dev.ovhdo.client;
  exports dev.ovhdo.client.config;
  exports dev.ovhdo.client.error;
  exports dev.ovhdo.client.request;
  exports dev.ovhdo.client.time;
  exports dev.ovhdo.client.transport;
  exports dev.ovhdo.client.typed to
      dev.ovhdo.routes,
      dev.ovhdo.routes.extra;
  exports dev.ovhdo.client.value;
  exports dev.ovhdo.client.wait;
}
