package dev.ovhdo.api;

import dev.ovhdo.api.server.InstallProgress;
import dev.ovhdo.api.server.OperatingSystems;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.server.ServerCondition;
import dev.ovhdo.api.server.ServerSecret;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.Request;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.ConflictException;
import dev.ovhdo.client.error.InvalidRequestException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateRoutes;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.server.DedicatedServerAccess;
import dev.ovhdo.routes.dedicated.server.DedicatedServerHardwareSpecificationsDisk;
import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallTemplate;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.dedicated.server.DedicatedServerTaskResponse;
import dev.ovhdo.routes.dedicated.server.DedicatedTaskFunctionEnum;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Everything about putting an operating system on a server, by service name. */
final class ServerInstallation {
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
        .unfinished(server)
        .filter(task -> task.type().equals(DedicatedTaskFunctionEnum.REINSTALL_SERVER.value()))
        .orElseThrow(
            () ->
                new UnnamedTaskException(
                    "reinstalling " + server, "GET /dedicated/server/" + server + "/task"));
  }

  /** Says which task holds the server, where that is why OVHcloud refuses. */
  private RuntimeException explained(String server, ApiException refusal) {
    boolean isHeld =
        refusal.error().hasCode("Client::Conflict::DisturbAlreadyExists")
            || refusal.error().hasCode("Client::BadRequest::TaskAlreadyExists");
    Optional<ServerTask> holder = isHeld ? tasks.unfinished(server) : Optional.empty();
    return holder
        .<RuntimeException>map(task -> new MachineBusyException(task, refusal))
        .orElse(refusal);
  }

  /** What stands in the place of the password is the number under which it can be fetched. */
  private ServerSecret revealed(DedicatedServerAccess access) {
    String id = access.password();
    String url = access.url();
    String type = access.type().value();
    if (id == null) {
      return new ServerSecret(type, url, access.user(), null, null);
    }
    JsonNode secret =
        client.call(
            Request.post("/secret/retrieve")
                .withBody(JsonNodeFactory.instance.objectNode().put("id", id)));
    String expiration = secret.path("expiration").asString("");
    return new ServerSecret(
        type,
        url,
        access.user(),
        secret.path("secret").isString() ? secret.path("secret").stringValue() : null,
        expiration.isEmpty() ? null : OffsetDateTime.parse(expiration));
  }

  /** Made anew each time: to load a whole family's class is left to the first call. */
  private DedicatedServerRoutes.ServiceName at(String server) {
    return DedicatedServerRoutes.of(client).serviceName(server);
  }
}
