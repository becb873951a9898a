package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.CommandContext;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the SMS service. */
final class SmsServiceOption {
  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "The SMS service, such as sms-ab12345-1 (default: the account's only service)")
  @Nullable String service;

  String serviceName(CommandContext context) {
    return service == null ? context.ovh().sms().onlyService() : service;
  }
}
