/** The catalogue of the OVHcloud API: every route, parameter and type. */
module dev.ovhdo.catalog {
  requires static transitive org.jspecify;
  requires transitive tools.jackson.databind;

  exports dev.ovhdo.catalog;
  exports dev.ovhdo.catalog.check;
  exports dev.ovhdo.catalog.model;
  exports dev.ovhdo.catalog.rights;
  exports dev.ovhdo.catalog.source;
  exports dev.ovhdo.catalog.text;
}
