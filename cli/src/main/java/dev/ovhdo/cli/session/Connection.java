package dev.ovhdo.cli.session;

import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.OvhClientBuilder;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.ConfigurationReader;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.ConfigurationException;

/** How a session comes to its settings and to a client. */
final class Connection {
  private Connection() {}

  /**
   * Reads the settings.
   *
   * @throws CommandException with the exit code for credentials if nothing at all is configured
   */
  static Configuration configuration(ConfigurationReader reader) {
    Configuration found = reader.readEndpoint();
    if (!(found.credentials() instanceof Credentials.None)) {
      return found;
    }
    try {
      return reader.read();
    } catch (ConfigurationException e) {
      // Wrong settings are a matter of input, none at all one of credentials.
      throw new CommandException(ExitCode.CREDENTIALS, String.valueOf(e.getMessage()));
    }
  }

  /** Makes a client with these settings. */
  static OvhClient client(
      Configuration configuration, Environment environment, GeneralOptions options, Output err) {
    OvhClientBuilder builder =
        OvhClient.builder().configuration(configuration).timeSource(environment.time());
    if (options.verbose || options.debug) {
      builder.listener(new CallLog(err, options.debug));
    }
    return builder.build();
  }
}
