package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which service is meant. */
final class ServiceOption {
  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "Such as sms-ab12345-1 (default: the account's only one)")
  @Nullable String service;

  String name(Session session) {
    return service == null ? session.ovh().sms().onlyService() : service;
  }
}
