package dev.ovhdo.cli.login;

import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.ConfigurationReader;
import dev.ovhdo.client.config.ConfigurationWriter;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.config.Endpoint;
import dev.ovhdo.client.config.Origin;
import dev.ovhdo.client.config.Setting;
import dev.ovhdo.client.error.ConfigurationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The section of {@code ~/.ovh.conf} that a login writes: that of the endpoint, or that of a
 * profile, which may be new.
 *
 * @param settings the current settings; those of a new profile are only its endpoint
 * @param section the section
 * @param isProfile whether the section is a profile
 */
record LoginTarget(Configuration settings, String section, boolean isProfile) {

  static LoginTarget of(CommandContext context) {
    ConfigurationReader reader = context.api().reader();
    String profile = context.options().profile();
    if (profile != null && !reader.profiles().contains(profile)) {
      Endpoint endpoint = reader.withArgument("profile", "").readUnchecked().endpoint();
      return new LoginTarget(
          Configuration.of(endpoint, new Credentials.None()),
          ConfigurationWriter.profileSection(profile),
          true);
    }
    Configuration settings = reader.readUnchecked();
    return new LoginTarget(
        settings,
        ConfigurationWriter.section(settings, "consumer_key"),
        settings.setting("profile").isPresent());
  }

  Endpoint endpoint() {
    return settings.endpoint();
  }

  boolean hasApplication() {
    return settings.setting("application_key").isPresent()
        && settings.setting("application_secret").isPresent();
  }

  /** Returns the value of a setting, or else of a supplier. */
  String value(String key, Supplier<String> otherwise) {
    return settings.setting(key).map(Setting::value).orElseGet(otherwise);
  }

  /** Writes the keys in place of those in the section, which may be of another kind. */
  void write(CommandContext context, Map<String, String> keys) {
    ConfigurationWriter writer = new ConfigurationWriter(context.home());
    Map<String, String> all = new LinkedHashMap<>();
    if (isProfile) {
      all.put("endpoint", endpoint().name());
    } else if (isUnusual(settings.setting("endpoint"))) {
      // Without this, the next run would use another endpoint.
      writer.set("default", "endpoint", endpoint().name());
    }
    all.putAll(keys);
    writer.replaceCredentials(section, all);
    context
        .terminal()
        .note("logged in; the keys are in %s, section [%s]".formatted(writer.file(), section));
    writeSshPort(context, writer);
    warnIfWithoutEffect(context, new Origin.File(writer.file(), section), keys.keySet());
  }

  /** The SSH servers of a sandbox's machines have a port of their own. */
  private void writeSshPort(CommandContext context, ConfigurationWriter writer) {
    SandboxSshPort.of(endpoint())
        .ifPresent(
            port -> {
              if (writer.set(section, "ssh_port", Integer.toString(port))) {
                context
                    .terminal()
                    .note(
                        "the machines of this sandbox have SSH at port %s: ssh_port is set in section [%s]"
                            .formatted(port, section));
              }
            });
  }

  /** Another file or a variable may take precedence over the written keys, or contradict them. */
  private static void warnIfWithoutEffect(
      CommandContext context, Origin written, Set<String> keys) {
    try {
      Configuration next = context.api().reader().read();
      for (String key : keys) {
        next.setting(key)
            .map(Setting::origin)
            .filter(used -> !used.equals(written))
            .ifPresent(
                used ->
                    context
                        .terminal()
                        .note("warning: %s of %s takes precedence".formatted(key, used)));
      }
    } catch (ConfigurationException e) {
      context.terminal().note("warning: the next command will fail: " + e.getMessage());
    }
  }

  /** Returns whether the endpoint is neither the default nor set in a file. */
  private static boolean isUnusual(Optional<Setting> endpoint) {
    return endpoint
        .map(Setting::origin)
        .filter(origin -> origin instanceof Origin.Argument || origin instanceof Origin.Environment)
        .isPresent();
  }
}
