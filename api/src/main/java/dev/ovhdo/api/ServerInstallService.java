package dev.ovhdo.api;

import dev.ovhdo.api.server.InstallProgress;
import dev.ovhdo.api.server.OperatingSystems;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.api.server.ServerSecret;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateRoutes;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.server.DedicatedServerAccess;
import dev.ovhdo.routes.dedicated.server.DedicatedServerHardwareSpecificationsDisk;
import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallCompatibleTemplatePartitionSchemesQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallTemplate;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskResponse;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskFunctionEnum;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.secret.Secret;
import dev.ovhdo.routes.secret.SecretRetrieveBody;
import dev.ovhdo.routes.secret.SecretRoutes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Operating systems on dedicated servers: which there are, putting one on a server, how far that
 * is. Reached by {@link ServerService#installs()}, and servers are named as there. Safe for use by
 * many threads.
 *
 * <pre>{@code
 * Reinstall debian = Reinstall.ofSystem("debian").withSshKey("laptop");
 * ServerTask task = ovh.servers().installs().reinstall("storage", debian);
 * }</pre>
 */
public final class ServerInstallService {
  private static final DedicatedServerTaskQuery REINSTALLING =
      DedicatedServerTaskQuery.of().withFunction(DedicatedTaskFunctionEnum.REINSTALL_SERVER);

  private final OvhClient client;
  private final SshKeyService sshKeys;
  private final ServerReading servers;
  private final ServerTasks tasks;

  ServerInstallService(
      OvhClient client, SshKeyService sshKeys, ServerReading servers, ServerTasks tasks) {
    this.client = client;
    this.sshKeys = sshKeys;
    this.servers = servers;
    this.tasks = tasks;
  }

  /**
   * Reads which operating systems a server can be installed with.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/install/compatibleTemplates}
   *
   * @param server its service name or display name
   */
  public OperatingSystems operatingSystems(String server) {
    return servers.named(server, this::systems);
  }

  /**
   * Reads the names of the ways in which an operating system can divide the disks of a server, for
   * the scheme of a storage.
   *
   * <p>Route: {@code GET
   * /dedicated/server/{serviceName}/install/compatibleTemplatePartitionSchemes}
   *
   * @param server its service name or display name
   * @param operatingSystem such as {@code debian12_64}
   * @throws NotFoundException if there is no such operating system
   */
  public List<String> partitionSchemes(String server, String operatingSystem) {
    DedicatedServerInstallCompatibleTemplatePartitionSchemesQuery query =
        DedicatedServerInstallCompatibleTemplatePartitionSchemesQuery.of(operatingSystem);
    return servers.named(
        server, name -> at(name).install().compatibleTemplatePartitionSchemes().get(query));
  }

  /**
   * Reads what OVHcloud says of all its operating systems, whatever server can have them.
   *
   * <p>Route: {@code GET /dedicated/installationTemplate}
   */
  public Listing<DedicatedInstallationTemplateTemplates> templates() {
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
  public Optional<DedicatedInstallationTemplateTemplates> template(String name) {
    try {
      return Optional.of(DedicatedInstallationTemplateRoutes.of(client).templateName(name).get());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads how far the installation of a server has come, step by step.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/install/status}
   *
   * @param server its service name or display name
   * @return empty if nothing is being installed, for which the API answers 404
   */
  public Optional<InstallProgress> progress(String server) {
    try {
      return Optional.of(
          servers.named(server, name -> InstallProgress.of(at(name).install().status().get())));
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
  public ReinstallPlan plan(String server, Reinstall reinstall) {
    ServerCondition condition = servers.condition(server).orRefuse();
    String name = condition.name();
    NichandleSshKey key = sshKeys.chosen(reinstall.sshKeyName(), reinstall.publicKey());
    String system = systems(name).choose(reinstall.operatingSystem());
    return new ReinstallPlan(
        condition,
        system,
        template(system).orElse(null),
        reinstall.storage().isEmpty() ? List.of() : disks(name),
        key,
        reinstall);
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
    String name = plan.condition().name();
    try {
      return started(name, at(name).reinstall().post(plan.body()));
    } catch (ConflictException | InvalidRequestException e) {
      throw explained(name, e);
    }
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
    return reinstall(plan(server, reinstall));
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
    return servers.named(
        server,
        name -> at(name).authenticationSecret().post().stream().map(this::revealed).toList());
  }

  private OperatingSystems systems(String server) {
    DedicatedServerInstallTemplate names = at(server).install().compatibleTemplates().get();
    return new OperatingSystems(server, names.ovh(), names.personal());
  }

  private List<DedicatedServerHardwareSpecificationsDisk> disks(String server) {
    return at(server).specifications().hardware().get().diskGroups();
  }

  /** OVHcloud has been seen to answer with a task 0, which does not exist. */
  private ServerTask started(String server, DedicatedServerTaskResponse answer) {
    if (answer.taskId() != 0) {
      return ServerTask.of(server, answer);
    }
    return tasks
        .unfinished(server, REINSTALLING)
        .orElseThrow(
            () ->
                new UnnamedTaskException(
                    "reinstalling " + server, "GET /dedicated/server/" + server + "/task"));
  }

  /** Says which task holds the server, where that is why OVHcloud refuses. */
  private OvhException explained(String server, ApiException refusal) {
    boolean isHeld =
        refusal.error().hasCode("Client::Conflict::DisturbAlreadyExists")
            || refusal.error().hasCode("Client::BadRequest::TaskAlreadyExists");
    if (!isHeld) {
      return refusal;
    }
    try {
      return tasks
          .unfinished(server)
          .<OvhException>map(task -> new MachineBusyException(task, refusal))
          .orElse(refusal);
    } catch (OvhException e) {
      refusal.addSuppressed(e);
      return refusal;
    }
  }

  /** What stands in the place of the password is the number under which it can be fetched. */
  private ServerSecret revealed(DedicatedServerAccess access) {
    String id = access.password();
    String url = access.url();
    String type = access.type().value();
    if (id == null) {
      return new ServerSecret(type, url, access.user(), null, null);
    }
    Secret secret = retrieved(id);
    return new ServerSecret(type, url, access.user(), secret.secret(), secret.expiration());
  }

  /** One that OVHcloud has forgotten hides none of the others: nothing stands in its place. */
  private Secret retrieved(String id) {
    try {
      return SecretRoutes.of(client).retrieve().post(SecretRetrieveBody.of(id));
    } catch (NotFoundException e) {
      return new Secret(null, null, Map.of());
    }
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private DedicatedServerRoutes.ServiceName at(String server) {
    return DedicatedServerRoutes.of(client).serviceName(server);
  }
}
