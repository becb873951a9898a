package dev.ovhdo.cli.dns;

import dev.ovhdo.cli.change.ChangeOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that changes records of a zone. */
final class ZoneChangeOptions {
  @Option(
      names = "--no-refresh",
      description = "Do not publish the change; 'dns refresh' does that later")
  boolean noRefresh;

  @Mixin ChangeOptions change = new ChangeOptions();
}
