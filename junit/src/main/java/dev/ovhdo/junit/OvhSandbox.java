package dev.ovhdo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the tests of a class, or a single test, with a sandbox: a server on this machine that
 * behaves like OVHcloud. Test methods, constructors and lifecycle methods can have parameters of
 * these types:
 *
 * <ul>
 *   <li>{@link dev.ovhdo.api.Ovh} that calls the sandbox. Its waits advance the time of the sandbox
 *       instead of sleeping, so that no test waits for a task
 *   <li>{@link dev.ovhdo.sandbox.Sandbox}, with the account, the faults and the journal
 *   <li>{@link dev.ovhdo.client.config.Configuration} with the endpoint and the keys, for a client
 *       of the test
 *   <li>{@link java.net.URI}, the URL of the sandbox
 *   <li>{@link dev.ovhdo.sandbox.Journal} of the calls that the sandbox received
 * </ul>
 *
 * <p>A field with {@link FromSandbox} has such a value, too.
 *
 * <p>The tests of a class share a sandbox, which is reset before each test. Tests that run
 * concurrently have a sandbox each; a sandbox in {@code @BeforeAll} is then another one. A test
 * with an annotation of its own has its own sandbox.
 *
 * <pre>{@code
 * @OvhSandbox
 * class RebuildTest {
 *   @Test
 *   void rebuild(Ovh ovh, Journal journal) {
 *     ovh.vps().reboot("vps-demo");
 *     assertEquals(1, journal.calls("POST", "/vps/vps-demo/reboot").size());
 *   }
 * }
 * }</pre>
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(SandboxExtension.class)
public @interface OvhSandbox {
  /**
   * The name of a resource of the test class: an account file in YAML. A name without a slash at
   * its beginning is relative to the package of the class. By default, the sandbox serves the
   * demonstration account.
   */
  String account() default "";

  /** Faults with which each test begins, such as {@code GET /vps: status 503 once}. */
  String[] faults() default {};

  /**
   * The access rules of the consumer key, such as {@code GET /vps/*}. Without rules, the consumer
   * key has the rules that the account defines: all, in the demonstration account.
   */
  String[] rules() default {};

  /** Whether the machines of the account answer over SSH. */
  boolean machines() default false;

  /** The port of the API; 0 for any free port. */
  int port() default 0;

  /** The SSH port of the machines; 0 for any free port. */
  int sshPort() default 0;

  /** The port of the DNS server; 0 for any free port. */
  int dnsPort() default 0;

  /** The speed of tasks for programs that wait in real time: 2 halves the duration of each task. */
  double speed() default 1;

  /**
   * Whether the sandbox serves HTTPS, with a certificate that it generates: {@link
   * dev.ovhdo.sandbox.Sandbox#certificate()}. The {@code Ovh} of the test trusts it.
   */
  boolean tls() default false;
}
