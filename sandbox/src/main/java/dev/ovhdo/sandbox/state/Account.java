package dev.ovhdo.sandbox.state;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The state of an account. The items are immutable, and each access to a table is atomic. A caller
 * that reads and then writes holds the account's monitor, as the server does for each request.
 */
public final class Account {
  /** Greater than the largest 32-bit number, as OVHcloud's ids are. */
  private static final long FIRST_ID = 5_000_000_001L;

  private final AtomicLong nextId = new AtomicLong(FIRST_ID);
  private final Nichandle nichandle;
  private final Shelf<Long, Application> applications = new Shelf<>(Application::applicationId);
  private final Shelf<Long, Credential> credentials = new Shelf<>(Credential::credentialId);
  private final Shelf<String, SshKey> sshKeys = new Shelf<>(SshKey::keyName);
  private final Shelf<String, Vps> vps = new Shelf<>(Vps::name);
  private final Shelf<Long, VpsTask> tasks = new Shelf<>(VpsTask::id);
  private final Shelf<String, Server> servers = new Shelf<>(Server::name);
  private final Shelf<Long, ServerTask> serverTasks = new Shelf<>(ServerTask::id);
  private final Shelf<String, Zone> zones = new Shelf<>(Zone::name);
  private final Shelf<Long, ZoneTask> zoneTasks = new Shelf<>(ZoneTask::id);
  private final Shelf<Subnet, IpBlock> ipBlocks = new Shelf<>(IpBlock::subnet);
  private final Shelf<Long, IpTask> ipTasks = new Shelf<>(IpTask::id);
  private final Shelf<String, SmsAccount> sms = new Shelf<>(SmsAccount::name);

  public Account(Nichandle nichandle) {
    this.nichandle = nichandle;
  }

  public Nichandle nichandle() {
    return nichandle;
  }

  public Shelf<Long, Application> applications() {
    return applications;
  }

  public Shelf<Long, Credential> credentials() {
    return credentials;
  }

  public Shelf<String, SshKey> sshKeys() {
    return sshKeys;
  }

  public Shelf<String, Vps> vps() {
    return vps;
  }

  public Shelf<Long, VpsTask> tasks() {
    return tasks;
  }

  public Shelf<String, Server> servers() {
    return servers;
  }

  public Shelf<Long, ServerTask> serverTasks() {
    return serverTasks;
  }

  public Shelf<String, Zone> zones() {
    return zones;
  }

  public Shelf<Long, ZoneTask> zoneTasks() {
    return zoneTasks;
  }

  /** The IP blocks, except the addresses that belong to a VPS or a server. */
  public Shelf<Subnet, IpBlock> ipBlocks() {
    return ipBlocks;
  }

  public Shelf<Long, IpTask> ipTasks() {
    return ipTasks;
  }

  public Shelf<String, SmsAccount> sms() {
    return sms;
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
        || zoneTasks.find(id).isPresent()
        || zones.all().stream().anyMatch(zone -> zone.record(id).isPresent())
        || ipTasks.find(id).isPresent()
        || serverTasks.find(id).isPresent();
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

  public List<VpsTask> tasksOf(String vps) {
    return tasks.all().stream().filter(task -> task.vps().equals(vps)).toList();
  }

  public List<ServerTask> tasksOfServer(String server) {
    return serverTasks.all().stream().filter(task -> task.server().equals(server)).toList();
  }
}
