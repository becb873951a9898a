package dev.ovhdo.sandbox.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The state of an account. The items are immutable, and each access to a table is atomic. A caller
 * that reads and then writes holds the account's monitor, as the server does for each request.
 * Readers outside of a request, such as the DNS server and the callers of the sandbox, need no
 * lock.
 */
public final class Account {
  /** Greater than the largest 32-bit number, as OVHcloud's ids are. */
  private static final long FIRST_ID = 5_000_000_001L;

  private final AtomicLong nextId = new AtomicLong(FIRST_ID);
  private final Nichandle nichandle;
  private volatile AccountQuirks quirks = AccountQuirks.NONE;
  private final Table<Long, Application> applications = new Table<>(Application::applicationId);
  private final Table<Long, Credential> credentials = new Table<>(Credential::credentialId);
  private final Table<String, ServiceAccount> serviceAccounts =
      new Table<>(ServiceAccount::clientId);
  private final Table<String, AccessToken> accessTokens = new Table<>(AccessToken::token);
  private final Table<String, SshKey> sshKeys = new Table<>(SshKey::keyName);
  private final Table<String, Vps> vps = new Table<>(Vps::name);
  private final Table<String, Server> servers = new Table<>(Server::name);
  private final Table<String, Zone> zones = new Table<>(Zone::name);
  private final Table<Subnet, IpBlock> ipBlocks = new Table<>(IpBlock::subnet);
  private final Table<String, SmsAccount> sms = new Table<>(SmsAccount::name);
  private final Table<Long, Task> tasks = new Table<>(Task::id);
  private final Table<String, ResourceTags> resourceTags = new Table<>(ResourceTags::urn);
  private final List<FaultRule> faults = new CopyOnWriteArrayList<>();

  private volatile long faultSeed = 1;

  /** Each saves a collection that belongs to the state of the account but is kept elsewhere. */
  private final List<Supplier<Runnable>> kept = new CopyOnWriteArrayList<>();

  public Account(Nichandle nichandle) {
    this.nichandle = nichandle;
  }

  public Nichandle nichandle() {
    return nichandle;
  }

  public AccountQuirks quirks() {
    return quirks;
  }

  public void setQuirks(AccountQuirks changed) {
    quirks = changed;
  }

  public Table<Long, Application> applications() {
    return applications;
  }

  public Table<Long, Credential> credentials() {
    return credentials;
  }

  public Table<String, ServiceAccount> serviceAccounts() {
    return serviceAccounts;
  }

  /** The access tokens by their secret: those of users and those of service accounts. */
  public Table<String, AccessToken> accessTokens() {
    return accessTokens;
  }

  public Table<String, SshKey> sshKeys() {
    return sshKeys;
  }

  public Table<String, Vps> vps() {
    return vps;
  }

  public Table<String, Server> servers() {
    return servers;
  }

  public Table<String, Zone> zones() {
    return zones;
  }

  /** The IP blocks, except the addresses that belong to a VPS or a server. */
  public Table<Subnet, IpBlock> ipBlocks() {
    return ipBlocks;
  }

  public Table<String, SmsAccount> sms() {
    return sms;
  }

  /** The tags of the resources that have tags. */
  public Table<String, ResourceTags> resourceTags() {
    return resourceTags;
  }

  /** Returns the tags of a resource. */
  public Map<String, String> tagsOf(String urn) {
    return resourceTags.find(urn).map(ResourceTags::tags).orElse(Map.of());
  }

  /** The tasks of all VPSes, servers, zones and IP blocks, running and ended. */
  public Table<Long, Task> tasks() {
    return tasks;
  }

  /** The faults with which a sandbox of this account starts; a list that can be changed. */
  public List<FaultRule> faults() {
    return faults;
  }

  /** The seed of the faults that occur in a share of the calls; 1 by default. */
  public long faultSeed() {
    return faultSeed;
  }

  public void setFaultSeed(long seed) {
    faultSeed = seed;
  }

  /** Returns the current state, in which a thread can read later. */
  public AccountState state() {
    return new AccountState(tables().map(Table::state).toList());
  }

  private Stream<Table<?, ?>> tables() {
    return Stream.of(
        applications,
        credentials,
        serviceAccounts,
        accessTokens,
        sshKeys,
        vps,
        servers,
        zones,
        ipBlocks,
        sms,
        tasks,
        resourceTags);
  }

  /**
   * Makes {@link #save} include a map of immutable values, which a part of the sandbox keeps beside
   * the tables. The map is used only under the monitor of the account, or is thread-safe.
   */
  public <K, V> Map<K, V> kept(Map<K, V> map) {
    kept.add(
        () -> {
          Map<K, V> saved = new LinkedHashMap<>(map);
          return () -> {
            map.clear();
            map.putAll(saved);
          };
        });
    return map;
  }

  /** Makes {@link #save} include a list of immutable values, like {@link #kept(Map)}. */
  public <T> List<T> kept(List<T> list) {
    kept.add(
        () -> {
          List<T> saved = List.copyOf(list);
          return () -> {
            list.clear();
            list.addAll(saved);
          };
        });
    return list;
  }

  /**
   * Saves the current state; the returned action restores this state, any number of times. The
   * caller of both holds the monitor of the account.
   */
  public Runnable save() {
    AccountQuirks savedQuirks = quirks;
    long savedId = nextId.get();
    List<Runnable> restore = new ArrayList<>(tables().map(Table::save).toList());
    kept.forEach(each -> restore.add(each.get()));
    return () -> {
      quirks = savedQuirks;
      nextId.set(savedId);
      restore.forEach(Runnable::run);
    };
  }

  /**
   * Returns the tasks of a resource, in the order in which they were created.
   *
   * @param subject the path of the resource, such as {@code /vps/vps-demo}
   */
  public List<Task> tasksOf(String subject) {
    return tasks.all().stream().filter(task -> task.subject().equals(subject)).toList();
  }

  /** Returns an id that no item of the account uses. */
  public long newId() {
    long id = nextId.getAndIncrement();
    return isTaken(id) ? newId() : id;
  }

  private boolean isTaken(long id) {
    return applications.find(id).isPresent()
        || credentials.find(id).isPresent()
        || tasks.find(id).isPresent()
        || zones.all().stream().anyMatch(zone -> zone.record(id).isPresent());
  }

  public Optional<Application> applicationByKey(String applicationKey) {
    return applications.all().stream()
        .filter(application -> application.applicationKey().equals(applicationKey))
        .findFirst();
  }

  public Optional<Credential> credentialByKey(String consumerKey) {
    return credentials.all().stream()
        .filter(credential -> credential.consumerKey().equals(consumerKey))
        .findFirst();
  }
}
