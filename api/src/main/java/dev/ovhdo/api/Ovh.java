package dev.ovhdo.api;

import dev.ovhdo.client.HttpMethod;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.Request;
import dev.ovhdo.routes.Routes;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The door: what operators do, by kind of thing, and every other route with the same signature, the
 * same errors and the same care. Safe for use by many threads; one per process is enough. Close it
 * when done.
 *
 * <pre>{@code
 * try (Ovh ovh = Ovh.fromConfiguration()) {
 *   VpsTask task = ovh.vps().rebuild("vps-1", Rebuild.ofImage("Debian").withSshKey("laptop"));
 *   ovh.vps().await(task, WaitOptions.standard(), seen -> System.out.println(seen.percent()));
 * }
 * }</pre>
 */
public final class Ovh implements AutoCloseable {
  private final OvhClient client;
  private final SshKeyService sshKeys;
  private final VpsService vps;
  private final ApplicationService applications;
  private final CredentialService credentials;
  private final DnsService dns;
  private final ZoneService zones;
  private final ServerService servers;
  private final ReverseDnsService reverseDns;
  private final SmsService sms;
  private final TaskService tasks;
  private final ConsumerKeyService consumerKeys;
  private final IdentityService identity;

  private Ovh(OvhClient client) {
    this.client = client;
    sshKeys = new SshKeyService(client);
    vps = new VpsService(client, sshKeys);
    applications = new ApplicationService(client);
    credentials = new CredentialService(client);
    dns = new DnsService(client);
    zones = new ZoneService(client);
    servers = new ServerService(client, sshKeys);
    reverseDns = new ReverseDnsService(client);
    sms = new SmsService(client);
    tasks = new TaskService(client, vps, servers, zones);
    consumerKeys = new ConsumerKeyService(client);
    identity = new IdentityService(client);
  }

  /**
   * With the settings of this machine: {@code /etc/ovh.conf}, {@code ~/.ovh.conf}, {@code
   * ./ovh.conf}, and the {@code OVH_*} variables over them.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if nothing is configured, or something is
   *     wrong
   */
  public static Ovh fromConfiguration() {
    return builder().build();
  }

  /** With settings of your own. */
  public static OvhBuilder builder() {
    return new OvhBuilder();
  }

  /** With a client that exists already; closing this closes it. */
  public static Ovh of(OvhClient client) {
    return new Ovh(Objects.requireNonNull(client, "client"));
  }

  /** Virtual private servers. */
  public VpsService vps() {
    return vps;
  }

  /** The public SSH keys of the account. */
  public SshKeyService sshKeys() {
    return sshKeys;
  }

  /** The applications that the account has registered. */
  public ApplicationService applications() {
    return applications;
  }

  /** What has been granted to applications. */
  public CredentialService credentials() {
    return credentials;
  }

  /** The DNS zones of the account. */
  public DnsService dns() {
    return dns;
  }

  /** DNS zones as a whole: publishing, replacing, bringing back. */
  public ZoneService zones() {
    return zones;
  }

  /** Dedicated servers. */
  public ServerService servers() {
    return servers;
  }

  /** The names behind IP addresses. */
  public ReverseDnsService reverseDns() {
    return reverseDns;
  }

  /** Text messages. */
  public SmsService sms() {
    return sms;
  }

  /** Tasks of every kind, started here or elsewhere. */
  public TaskService tasks() {
    return tasks;
  }

  /** How a program gets a consumer key. */
  public ConsumerKeyService consumerKeys() {
    return consumerKeys;
  }

  /** As whom this client calls. */
  public IdentityService identity() {
    return identity;
  }

  /**
   * Every route of the API, typed: {@code ovh.routes().vps().serviceName("vps-1").ips().get()}. The
   * path is the name.
   */
  public Routes routes() {
    return Routes.of(client);
  }

  /** The client below, for whatever has neither service nor route. */
  public OvhClient client() {
    return client;
  }

  /**
   * Makes any call without a body; {@link #client()} makes those with one.
   *
   * @param method the HTTP method
   * @param template the path, with a placeholder in braces for each value
   * @param pathParameters the values; {@code toString} gives their text
   * @return the JSON of the answer; a null node where there is none
   */
  public JsonNode call(HttpMethod method, String template, Object... pathParameters) {
    return client.call(Request.of(method, template, pathParameters));
  }

  /**
   * Returns the same door for another consumer key; connections, clock and settings are shared.
   * Closing either closes both.
   */
  public Ovh withConsumerKey(String consumerKey) {
    return new Ovh(client.withConsumerKey(consumerKey));
  }

  /** Ends idle threads and connections; calls under way fail. */
  @Override
  public void close() {
    client.close();
  }
}
