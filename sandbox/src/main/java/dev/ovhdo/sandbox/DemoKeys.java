package dev.ovhdo.sandbox;

/**
 * The keys with which a client speaks to the sandbox. The demonstration account's are fixed and no
 * secret: they open nothing but a sandbox.
 */
public record DemoKeys(String applicationKey, String applicationSecret, String consumerKey) {
  /** The keys of the demonstration account. */
  public static final DemoKeys FIXED =
      new DemoKeys(
          "SbxDemoAppKey001",
          "SbxDemoAppSecret0000000000000001",
          "SbxDemoConsumerKey00000000000001");

  /** Leaves the secrets out, as every record with keys does. */
  @Override
  public String toString() {
    return "DemoKeys[" + applicationKey + "]";
  }
}
