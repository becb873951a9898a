package dev.ovhdo.api;

import dev.ovhdo.api.server.InstallProgress;
import dev.ovhdo.api.server.OperatingSystems;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.api.server.ServerSecret;
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

/** Everything about putting an operating system on a server, by service name. */
final class ServerInstallation {
  private static final DedicatedServerTaskQuery REINSTALLING =
      DedicatedServerTaskQuery.of().withFunction(DedicatedTaskFunctionEnum.REINSTALL_SERVER);

  private final OvhClient client;
  private final SshKeyService sshKeys;
  private final ServerTasks tasks;

  ServerInstallation(OvhClient client, SshKeyService sshKeys, ServerTasks tasks) {
    this.client = client;
    this.sshKeys = sshKeys;
    this.tasks = tasks;
  }

  OperatingSystems operatingSystems(String server) {
    DedicatedServerInstallTemplate names = at(server).install().compatibleTemplates().get();
    return new OperatingSystems(server, names.ovh(), names.personal());
  }

  /** Empty for a template of the account's own. */
  Optional<DedicatedInstallationTemplateTemplates> template(String name) {
    try {
      return Optional.of(DedicatedInstallationTemplateRoutes.of(client).templateName(name).get());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  InstallProgress progress(String server) {
    return InstallProgress.of(at(server).install().status().get());
  }

  ReinstallPlan plan(ServerCondition condition, Reinstall wish) {
    String name = condition.name();
    ServerTask task = condition.task();
    if (task != null) {
      throw new MachineBusyException(task);
    }
    Optional<NichandleSshKey> key = key(wish);
    String system = operatingSystems(name).choose(wish.operatingSystem());
    return new ReinstallPlan(
        condition,
        system,
        template(system).orElse(null),
        wish.storage().isEmpty() ? List.of() : disks(name),
        key.orElse(null),
        wish);
  }

  ServerTask reinstall(ReinstallPlan plan) {
    String name = plan.condition().name();
    try {
      return started(name, at(name).reinstall().post(plan.body()));
    } catch (ConflictException | InvalidRequestException e) {
      throw explained(name, e);
    }
  }

  List<ServerSecret> secrets(String server) {
    return at(server).authenticationSecret().post().stream().map(this::revealed).toList();
  }

  private Optional<NichandleSshKey> key(Reinstall wish) {
    String given = wish.publicKey();
    if (given != null) {
      return Optional.of(
          new NichandleSshKey(given, PublicKey.parse(given).label(), false, Map.of()));
    }
    return Optional.ofNullable(wish.sshKeyName()).map(sshKeys::one);
  }

  private List<DedicatedServerHardwareSpecificationsDisk> disks(String server) {
    return at(server).specifications().hardware().get().diskGroups();
  }

  /** OVHcloud has been seen to answer with a task 0, which does not exist. */
  private ServerTask started(String server, DedicatedServerTaskResponse answer) {
    if (answer.taskId() != 0) {
      return new ServerTask(
          server,
          answer.taskId(),
          answer.function().value(),
          answer.status().value(),
          answer.comment(),
          answer.startDate(),
          answer.doneDate());
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
