package dev.ovhdo.sandbox.state;

/**
 * A public SSH key of the account.
 *
 * @param isDefault whether it is the one for rescue mode; of an account's keys at most one is
 */
public record SshKey(String keyName, String key, boolean isDefault) {
  public static SshKey of(String keyName, String key) {
    return new SshKey(keyName, key, false);
  }

  public SshKey withDefault(boolean changed) {
    return new SshKey(keyName, key, changed);
  }
}
