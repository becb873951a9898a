package dev.ovhdo.sandbox.state;

/**
 * A public SSH key of the account.
 *
 * @param isDefault whether rescue mode accepts this key; at most one key of an account is default
 */
public record SshKey(String keyName, String key, boolean isDefault) {
  public static SshKey of(String keyName, String key) {
    return new SshKey(keyName, key, false);
  }

  public SshKey withDefault(boolean changed) {
    return new SshKey(keyName, key, changed);
  }
}
