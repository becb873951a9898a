package dev.ovhdo.api;

import dev.ovhdo.api.server.BootPlan;
import dev.ovhdo.api.server.InstallProgress;
import dev.ovhdo.api.server.OperatingSystems;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.server.Rescue;
import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.api.server.ServerSecret;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.task.WaitOptions;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateRoutes;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicatedWithIam;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.ServicesService;
import dev.ovhdo.routes.services.ServicesRoutes;
import dev.ovhdo.routes.services.ServicesServiceIdPutBody;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Dedicated servers. Wherever a server is named, its service name or its display name will do; the
 * service name wins, and one that exists costs no extra request. A name that no server has is an
 * {@link UnknownNameException}, a display name that several share an {@link
 * AmbiguousNameException}. Safe for use by many threads.
 */
public final class ServerService {
  private final OvhClient client;
  private final ServiceNames<DedicatedServerDedicatedWithIam> names;
  private final ServerInstallation installation;
  private final ServerTasks tasks;
  private final ServerBoots boots;

  ServerService(OvhClient client, SshKeyService sshKeys) {
    this.client = client;
    this.names = new ServiceNames<>(new ServerKind(client));
    this.tasks = new ServerTasks(client);
    this.installation = new ServerInstallation(client, sshKeys, tasks);
    this.boots = new ServerBoots(client, sshKeys, tasks);
  }

  /**
   * Reads all servers of the account.
   *
   * <p>Route: {@code GET /dedicated/server}
   */
  public Listing<DedicatedServerDedicatedWithIam> list() {
    return names.list();
  }

  /**
   * Reads one server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}}
   *
   * @param server its service name or display name
   */
  public DedicatedServerDedicatedWithIam one(String server) {
    return names.resolve(server, name -> at(name).get());
  }

  /**
   * Reads the blocks of addresses of a server, IPv4 and IPv6, in the API's order.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/ips}
   *
   * @param server its service name or display name
   */
  public List<String> ips(String server) {
    return names.resolve(server, name -> at(name).ips().get());
  }

  /**
   * Reads the contract of a server: its number, its dates, whether it is renewed.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/serviceInfos}
   *
   * @param server its service name or display name
   */
  public ServicesService contract(String server) {
    return names.resolve(server, name -> at(name).serviceInfos().get());
  }

  /**
   * Reads the number under which {@code /services} knows a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/serviceInfos}
   *
   * @param server its service name or display name
   */
  public long serviceId(String server) {
    return contract(server).serviceId();
  }

  /**
   * Reads all that one wants to know before a change: the server, its addresses, what it boots, and
   * what is being done to it.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}}
   *
   * @param server its service name or display name
   */
  public ServerCondition condition(String server) {
    return boots.condition(one(server));
  }

  /**
   * Gives a server a display name. The server itself has none in the API: its contract has.
   * OVHcloud may go on showing the old one for some minutes.
   *
   * <p>Route: {@code PUT /services/{serviceId}}
   *
   * @param server its service name or present display name
   * @param displayName the name; blank for its service name again
   */
  public void rename(String server, String displayName) {
    ServicesServiceIdPutBody body =
        ServicesServiceIdPutBody.of().withDisplayName(displayName.strip());
    ServicesRoutes.of(client).serviceId(serviceId(server)).put(body);
  }

  /**
   * Reads all tasks of a server that OVHcloud remembers, ended ones included.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/task}
   *
   * @param server its service name or display name
   */
  public Listing<ServerTask> tasks(String server) {
    return tasks(server, DedicatedServerTaskQuery.of());
  }

  /**
   * Reads some tasks of a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/task}
   *
   * @param server its service name or display name
   * @param query which ones, by state and by what is done
   */
  public Listing<ServerTask> tasks(String server, DedicatedServerTaskQuery query) {
    return names.resolve(server, name -> tasks.all(name, query));
  }

  /**
   * Reads one task of a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/task/{taskId}}
   *
   * @param server its service name or display name
   * @param id the number of the task
   * @throws NotFoundException if the server has no such task, or not yet: right after it was
   *     started that is usual
   */
  public ServerTask task(String server, long id) {
    return names.resolve(server, name -> tasks.one(name, id));
  }

  /**
   * Waits until a task has ended.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/task/{taskId}}
   *
   * @param started the task as the call that started it returned it
   * @param options how long, how often, how patient
   * @param observer sees the task after each look, and {@code started} first
   * @return the task as it ended, well
   * @throws dev.ovhdo.client.error.TaskFailedException if it ended badly
   * @throws dev.ovhdo.client.error.TaskTimeoutException if it was still running at the deadline
   */
  public ServerTask await(
      ServerTask started, WaitOptions options, Consumer<? super ServerTask> observer) {
    return tasks.await(started, options, observer);
  }

  /**
   * Reads what a server can boot.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   */
  public List<ServerBoot> boots(String server) {
    return names.resolve(server, boots::all);
  }

  /**
   * Reads one of the things that a server can boot.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot/{bootId}}
   *
   * @param server its service name or display name
   * @param id the number of the boot
   * @throws NotFoundException if it is none of the server's
   */
  public ServerBoot boot(String server, long id) {
    return names.resolve(server, name -> boots.one(name, id));
  }

  /**
   * Chooses the newest Linux rescue system of a server, never the shell of the firmware that the
   * API lists among these.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   * @throws NoRescueSystemException if it has none
   */
  public ServerBoot rescueSystem(String server) {
    return boots.rescueSystem(one(server));
  }

  /**
   * Looks up and checks what it takes to have a server boot something. Changes nothing. The key of
   * a rescue system is kept with a rescue system, and taken away with anything else.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   * @param id the number of the boot
   * @throws UnknownBootException if it is none of the server's
   */
  public BootPlan planBoot(String server, long id) {
    return boots.plan(condition(server), id);
  }

  /**
   * Looks up and checks what it takes to have a server boot its newest Linux rescue system, never
   * the shell of the firmware that the API lists among these. Changes nothing.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   * @param rescue who is let in
   * @throws NoRescueSystemException if it has none
   * @throws UnknownNameException if the server or the key does not exist
   */
  public BootPlan planRescue(String server, Rescue rescue) {
    return boots.plan(condition(server), rescue);
  }

  /**
   * Looks up and checks what it takes to have a server boot from its disk again, without a key for
   * rescue systems. Changes nothing.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/boot}
   *
   * @param server its service name or display name
   */
  public BootPlan planDiskBoot(String server) {
    return boots.planDisk(condition(server));
  }

  /**
   * Sets what a server boots when it next does; nothing is sent where it is set like that already.
   * The server goes on with what it runs.
   *
   * <p>Route: {@code PUT /dedicated/server/{serviceName}}
   *
   * @param plan what was looked up before
   */
  public void set(BootPlan plan) {
    boots.set(plan);
  }

  /**
   * Sets what a server boots, and reboots it at once. Where it is set like that already, the reboot
   * alone is sent.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param plan what was looked up before
   * @return the reboot, to be {@linkplain #await awaited}
   * @throws MachineBusyException if a task of this server has not ended; nothing is set then
   * @throws NotRebootedException if it was set and could not be rebooted
   */
  public ServerTask boot(BootPlan plan) {
    return boots.boot(plan);
  }

  /**
   * Has a server boot its newest Linux rescue system at once.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param server its service name or display name
   * @param rescue who is let in
   * @return the reboot, to be {@linkplain #await awaited}
   * @throws MachineBusyException if a task of this server has not ended
   * @throws NoRescueSystemException if it has no rescue system
   * @throws NotRebootedException if it was set and could not be rebooted
   */
  public ServerTask rescue(String server, Rescue rescue) {
    return boot(planRescue(server, rescue));
  }

  /**
   * Has a server boot from its disk at once, and takes the key for rescue systems away.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param server its service name or display name
   * @return the reboot, to be {@linkplain #await awaited}
   * @throws MachineBusyException if a task of this server has not ended
   * @throws NotRebootedException if it was set and could not be rebooted
   */
  public ServerTask bootFromDisk(String server) {
    return boot(planDiskBoot(server));
  }

  /**
   * Reboots a server, as if by its switch; it boots what is set.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reboot}
   *
   * @param server its service name or display name
   * @return the task that does it, to be {@linkplain #await awaited}
   * @throws MachineBusyException if a task of this server has not ended
   */
  public ServerTask reboot(String server) {
    return boots.reboot(one(server).name());
  }

  /**
   * Reads which operating systems a server can be installed with.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/install/compatibleTemplates}
   *
   * @param server its service name or display name
   */
  public OperatingSystems operatingSystems(String server) {
    return names.resolve(server, installation::operatingSystems);
  }

  /**
   * Reads what OVHcloud says of all its operating systems, whatever server can have them.
   *
   * <p>Route: {@code GET /dedicated/installationTemplate}
   */
  public Listing<DedicatedInstallationTemplateTemplates> installationTemplates() {
    return DedicatedInstallationTemplateRoutes.of(client).all();
  }

  /**
   * Reads what OVHcloud says of an operating system: its family, how its disks can be divided,
   * until when it can be installed.
   *
   * <p>Route: {@code GET /dedicated/installationTemplate/{templateName}}
   *
   * @param name such as {@code debian12_64}
   * @return empty if it is none of OVHcloud's
   */
  public Optional<DedicatedInstallationTemplateTemplates> installationTemplate(String name) {
    return installation.template(name);
  }

  /**
   * Reads how far the installation of a server has come, step by step.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/install/status}
   *
   * @param server its service name or display name
   * @return empty if nothing is being installed, for which the API answers 404
   */
  public Optional<InstallProgress> installStatus(String server) {
    try {
      return Optional.of(names.resolve(server, installation::progress));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Looks up and checks all that a reinstallation needs: the server and its addresses, the
   * operating system, the public half of the key, the disks where the storage is spoken of, and
   * that no other task is under way. Changes nothing.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/install/compatibleTemplates}
   *
   * @param server its service name or display name
   * @param reinstall what to install
   * @throws MachineBusyException if a task of this server has not ended
   * @throws UnknownNameException if the server or the key does not exist
   * @throws dev.ovhdo.api.server.NoMatchingOperatingSystemException if the server can't have such
   *     an operating system
   * @throws InvalidInputException if the server or the system can't have the storage
   */
  public ReinstallPlan planReinstall(String server, Reinstall reinstall) {
    return installation.plan(condition(server), reinstall);
  }

  /**
   * Reinstalls a server: all data on its disks is lost. The key is sent by its public half, because
   * that is what OVHcloud takes here, though it says otherwise.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reinstall}
   *
   * @param plan what was looked up before
   * @return the task that does it; it takes 10 to 25 minutes as a rule
   * @throws MachineBusyException if the server has become busy since the plan, with the task that
   *     holds it
   * @throws dev.ovhdo.client.error.ConflictException if something holds the server that is no task,
   *     such as an intervention of OVHcloud's
   * @throws UnnamedTaskException if OVHcloud names no task of it
   */
  public ServerTask reinstall(ReinstallPlan plan) {
    return installation.reinstall(plan);
  }

  /**
   * Plans a reinstallation and carries it out at once: all data on the disks is lost.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reinstall}
   *
   * @param server its service name or display name
   * @param reinstall what to install
   * @return the task that does it; it takes 10 to 25 minutes as a rule
   * @throws MachineBusyException if a task of this server has not ended
   * @throws UnknownNameException if the server or the key does not exist
   */
  public ServerTask reinstall(String server, Reinstall reinstall) {
    return reinstall(planReinstall(server, reinstall));
  }

  /**
   * Asks for the passwords of a server and of what is installed on it. OVHcloud hands each out for
   * a while only after an installation.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/authenticationSecret}
   *
   * @param server its service name or display name
   */
  public List<ServerSecret> secrets(String server) {
    return names.resolve(server, installation::secrets);
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private DedicatedServerRoutes.ServiceName at(String name) {
    return DedicatedServerRoutes.of(client).serviceName(name);
  }
}
