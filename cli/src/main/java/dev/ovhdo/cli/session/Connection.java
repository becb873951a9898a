package dev.ovhdo.cli.session;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.OvhBuilder;
import dev.ovhdo.client.CallListener;
import dev.ovhdo.client.config.Configuration;
import dev.ovhdo.client.config.ConfigurationReader;
import dev.ovhdo.client.config.Credentials;
import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.transport.Proxy;

/** How a session comes to its settings and to the API. */
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

  /** Opens the API with these settings; nothing is sent yet. */
  static Ovh open(Configuration configuration, Environment environment, CallListener listener) {
    OvhBuilder builder =
        Ovh.builder()
            .configuration(configuration)
            .timeSource(environment.time())
            .listener(listener);
    Proxy.fromEnvironment(environment.variables()).ifPresent(builder::proxy);
    return builder.build();
  }
}
