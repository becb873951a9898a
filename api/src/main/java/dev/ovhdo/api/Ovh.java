package dev.ovhdo.api;

import dev.ovhdo.api.account.ApplicationService;
import dev.ovhdo.api.account.ConsumerKeyService;
import dev.ovhdo.api.account.CredentialService;
import dev.ovhdo.api.account.IdentityService;
import dev.ovhdo.api.dns.ZoneService;
import dev.ovhdo.api.internal.TaggedResources;
import dev.ovhdo.api.ip.ReverseDnsService;
import dev.ovhdo.api.server.ServerService;
import dev.ovhdo.api.sms.SmsService;
import dev.ovhdo.api.sshkey.SshKeyService;
import dev.ovhdo.api.task.TaskService;
import dev.ovhdo.api.vps.VpsService;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.request.CallOptions;
import dev.ovhdo.client.request.RateStore;
import dev.ovhdo.client.request.Request;
import dev.ovhdo.client.request.TypedResponse;
import dev.ovhdo.client.transport.HttpMethod;
import dev.ovhdo.routes.Routes;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Entry point of the library: one service for each kind of resource, and typed and untyped access
 * to every other route with the same signature, retries and errors. Thread-safe; one instance per
 * process is enough. Close the instance after use.
 *
 * <pre>{@code
 * try (Ovh ovh = Ovh.fromConfiguration()) {
 *   Task task = ovh.vps().rebuild("vps-1", Rebuild.ofImage("Debian").withSshKey("laptop"));
 *   ovh.tasks().await(task, WaitOptions.standard(), seen -> System.out.println(seen.percent()));
 * }
 * }</pre>
 */
public final class Ovh implements AutoCloseable {
  private final OvhClient client;
  private final SshKeyService sshKeys;
  private final VpsService vps;
  private final ApplicationService applications;
  private final CredentialService credentials;
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
    tasks = new TaskService(client);
    vps = new VpsService(client, sshKeys, tasks);
    applications = new ApplicationService(client);
    credentials = new CredentialService(client);
    zones = new ZoneService(client);
    servers = new ServerService(client, sshKeys, tasks);
    reverseDns = new ReverseDnsService(client);
    sms = new SmsService(client);
    consumerKeys = new ConsumerKeyService(client);
    identity = new IdentityService(client);
  }

  /**
   * Returns an instance with the settings of this machine: {@code /etc/ovh.conf}, {@code
   * ~/.ovh.conf}, {@code ./ovh.conf}, overridden by the {@code OVH_*} environment variables.
   *
   * @throws dev.ovhdo.client.error.ConfigurationException if the configuration is missing,
   *     incomplete or invalid
   */
  public static Ovh fromConfiguration() {
    return builder().build();
  }

  /** Returns a builder for an instance with other settings. */
  public static OvhBuilder builder() {
    return new OvhBuilder();
  }

  /** Returns an instance on an existing client; {@link #close} closes the client too. */
  public static Ovh of(OvhClient client) {
    return new Ovh(Objects.requireNonNull(client, "client"));
  }

  /** Returns the service for virtual private servers. */
  public VpsService vps() {
    return vps;
  }

  /** Returns the service for the public SSH keys of the account. */
  public SshKeyService sshKeys() {
    return sshKeys;
  }

  /** Returns the service for the registered applications of the account. */
  public ApplicationService applications() {
    return applications;
  }

  /** Returns the service for the credentials that were granted to applications. */
  public CredentialService credentials() {
    return credentials;
  }

  /** Returns the service for DNS zones and their records. */
  public ZoneService zones() {
    return zones;
  }

  /** Returns the service for dedicated servers. */
  public ServerService servers() {
    return servers;
  }

  /** Returns the service for IP blocks and reverse DNS. */
  public ReverseDnsService reverseDns() {
    return reverseDns;
  }

  /** Returns the service for text messages. */
  public SmsService sms() {
    return sms;
  }

  /** Returns the service for tasks of every kind, started by this client or by another. */
  public TaskService tasks() {
    return tasks;
  }

  /** Returns the service that requests consumer keys. */
  public ConsumerKeyService consumerKeys() {
    return consumerKeys;
  }

  /** Returns the service for the identity of the caller. */
  public IdentityService identity() {
    return identity;
  }

  /**
   * Reads the names of the resources that have tags in IAM, whatever their product: service names
   * of VPSes and servers, names of zones. The whole account is read, by pages.
   *
   * <p>Route: {@code GET /v2/iam/resource}
   *
   * @param tags the values by key; a resource must have all of them
   * @return the names without duplicates, and the resources that could not be read
   */
  public Listing<String> namesTagged(Map<String, String> tags) {
    return TaggedResources.names(client, tags);
  }

  /**
   * Returns typed access to every route: {@code
   * ovh.routes().vps().serviceName("vps-1").ips().get()}. The method names follow the path of the
   * route.
   */
  public Routes routes() {
    return Routes.of(client);
  }

  /** Returns the client, for calls that have neither a service nor a typed route. */
  public OvhClient client() {
    return client;
  }

  /**
   * Sends a call without a body.
   *
   * @param method the HTTP method
   * @param template the path, with a placeholder in braces for each value
   * @param pathParameters the values of the placeholders; each is sent as its {@code toString}
   * @return the JSON of the response; a null node if the response has no body
   */
  public JsonNode call(HttpMethod method, String template, Object... pathParameters) {
    return client.call(Request.of(method, template, pathParameters));
  }

  /**
   * Sends a call with query parameters and a body:
   *
   * <pre>{@code
   * ovh.call(HttpMethod.GET, "/vps/{serviceName}/tasks", Map.of("state", "todo"), null, "vps-1");
   * ovh.call(HttpMethod.PUT, "/vps/{serviceName}", Map.of(), Map.of("displayName", "web"), "vps-1");
   * }</pre>
   *
   * @param method the HTTP method
   * @param template the path, with a placeholder in braces for each value
   * @param query the query parameters by name: a list repeats the parameter, null is left out
   * @param body a record, map, list or {@link JsonNode}; null sends no body
   * @param pathParameters the values of the placeholders; each is sent as its {@code toString}
   * @return the JSON of the response; a null node if the response has no body
   */
  public JsonNode call(
      HttpMethod method,
      String template,
      Map<String, ? extends @Nullable Object> query,
      @Nullable Object body,
      Object... pathParameters) {
    return client.call(method, template, query, body, pathParameters);
  }

  /**
   * Makes a typed call and returns its value with the whole response: status, headers and query id.
   *
   * <pre>{@code
   * ovh.exchange(routes -> routes.vps().serviceName("vps-1").get()).response().queryId();
   * }</pre>
   *
   * @param call makes one call; if it makes several, the response that arrived last is returned
   */
  public <T> TypedResponse<T> exchange(Function<Routes, T> call) {
    return client.exchange(with -> call.apply(Routes.of(with)));
  }

  /**
   * Returns an instance whose calls have these options, for example a longer time limit or a
   * header. It shares everything else with this instance; closing one of them closes both.
   */
  public Ovh withOptions(CallOptions options) {
    return new Ovh(client.withOptions(options));
  }

  /**
   * Returns an instance that shares the limit of its rate with instances on other hosts that have
   * the same credentials: see {@link OvhClient#withRateStore}. Closing one of them closes both.
   */
  public Ovh withRateStore(RateStore store) {
    return new Ovh(client.withRateStore(store));
  }

  /**
   * Returns an instance with another consumer key that shares connections, clock and settings.
   * Closing one of them closes both.
   */
  public Ovh withConsumerKey(String consumerKey) {
    return new Ovh(client.withConsumerKey(consumerKey));
  }

  /** Closes threads and connections; calls in progress fail. */
  @Override
  public void close() {
    client.close();
  }
}
