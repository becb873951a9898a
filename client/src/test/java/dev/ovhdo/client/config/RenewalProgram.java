package dev.ovhdo.client.config;

import java.nio.file.Path;

/** Renews the consumer key of one endpoint repeatedly; a test starts it as a separate process. */
final class RenewalProgram {
  private RenewalProgram() {}

  /**
   * Runs with the folder of the configuration files, the endpoint, a prefix for the keys, and their
   * number.
   */
  public static void main(String[] arguments) {
    ConfigurationFiles places = new ConfigurationFiles(Path.of(arguments[0]));
    int count = Integer.parseInt(arguments[3]);
    for (int i = 1; i <= count; i++) {
      renew(places, arguments[1], arguments[2] + i);
      System.out.println(i);
    }
  }

  static void renew(ConfigurationFiles places, String endpoint, String key) {
    Configuration read = places.reader().withArgument("endpoint", endpoint).read();
    new ConsumerKeyFile(places.home).write(read, key);
  }
}
