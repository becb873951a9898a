package dev.ovhdo.sandbox;

/** The same faults over HTTPS. */
class FaultsTlsSandboxTest extends FaultsSandboxTest {
  @Override
  SandboxBuilder settings() {
    return super.settings().tls(true);
  }
}
