package dev.ovhdo.api;

import dev.ovhdo.api.server.InstallProgress;
import dev.ovhdo.api.server.OperatingSystems;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.server.ServerSecret;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateRoutes;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.server.DedicatedServerDedicatedWithIam;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import java.util.List;
import java.util.Optional;

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

  ServerService(OvhClient client, SshKeyService sshKeys) {
    this.client = client;
    this.names = new ServiceNames<>(new ServerKind(client));
    this.installation = new ServerInstallation(client, sshKeys);
  }

  /**
   * Reads one server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}}
   *
   * @param server its service name or display name
   */
  public DedicatedServerDedicatedWithIam one(String server) {
    return names.resolve(server, name -> DedicatedServerRoutes.of(client).serviceName(name).get());
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
    return installation.plan(one(server), reinstall);
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
}
