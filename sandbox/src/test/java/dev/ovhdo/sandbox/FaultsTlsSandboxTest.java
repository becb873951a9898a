package dev.ovhdo.sandbox;

/** What goes wrong goes wrong under TLS just so. */
class FaultsTlsSandboxTest extends FaultsSandboxTest {
  @Override
  SandboxBuilder settings() {
    return super.settings().tls(true);
  }
}
