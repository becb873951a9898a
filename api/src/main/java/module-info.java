/** Operations on OVHcloud resources: VPSes, servers, DNS, IP addresses, SMS, keys and access. */
module dev.ovhdo.api {
  requires static transitive org.jspecify;
  requires transitive dev.ovhdo.client;
  requires transitive dev.ovhdo.routes;
  requires org.dnsjava;

  exports dev.ovhdo.api;
  exports dev.ovhdo.api.account;
  exports dev.ovhdo.api.dns;
  exports dev.ovhdo.api.error;
  exports dev.ovhdo.api.ip;
  exports dev.ovhdo.api.server;
  exports dev.ovhdo.api.sms;
  exports dev.ovhdo.api.sshkey;
  exports dev.ovhdo.api.task;
  exports dev.ovhdo.api.vps;
}
