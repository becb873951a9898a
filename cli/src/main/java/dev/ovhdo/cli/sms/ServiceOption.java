package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.session.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the SMS service. */
final class ServiceOption {
  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "The SMS service, such as sms-ab12345-1 (default: the account's only service)")
  @Nullable String service;

  String name(Session session) {
    return service == null ? session.ovh().sms().onlyService() : service;
  }
}
