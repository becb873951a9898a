package dev.ovhdo.api.server;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.error.OutcomeUnknownException;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.api.internal.OptionalParts;
import dev.ovhdo.api.internal.Reading;
import dev.ovhdo.api.sshkey.SshKeyService;
import dev.ovhdo.api.task.ResourceBusyException;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.Listing;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.ApiException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateRoutes;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedTemplateOsInfo;
import dev.ovhdo.routes.dedicated.server.DedicatedServer;
import dev.ovhdo.routes.dedicated.server.DedicatedServerAccess;
import dev.ovhdo.routes.dedicated.server.DedicatedServerHardwareRaidProfile;
import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallCompatibleTemplatePartitionSchemesQuery;
import dev.ovhdo.routes.dedicated.server.DedicatedServerInstallTemplate;
import dev.ovhdo.routes.dedicated.server.DedicatedServerRoutes;
import dev.ovhdo.routes.me.NichandleSshKey;
import dev.ovhdo.routes.secret.Secret;
import dev.ovhdo.routes.secret.SecretRetrieveBody;
import dev.ovhdo.routes.secret.SecretRoutes;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Installation of operating systems on dedicated servers, reached by {@link
 * ServerService#installs()}. Servers are named by service name or display name. Thread-safe.
 *
 * <pre>{@code
 * Reinstall debian = Reinstall.ofSystem("debian").withSshKey("laptop");
 * Task task = ovh.servers().installs().reinstall("storage", debian);
 * }</pre>
 */
public final class ServerInstallService {
  /** OVHcloud's text for a server without a hardware RAID controller; it has no class. */
  private static final String NO_HARDWARE_RAID = "Hardware RAID is not supported";

  private final OvhClient client;
  private final SshKeyService sshKeys;
  private final ServerLookup servers;
  private final ServerRequests requests;

  ServerInstallService(
      OvhClient client, SshKeyService sshKeys, ServerLookup servers, ServerRequests requests) {
    this.client = client;
    this.sshKeys = sshKeys;
    this.servers = servers;
    this.requests = requests;
  }

  /**
   * Reads the operating systems that a server can be installed with.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/install/compatibleTemplates}
   *
   * @param server its service name or display name
   */
  public OperatingSystems operatingSystems(String server) {
    return servers.resolve(server, this::systems);
  }

  /**
   * Reads the names of the partition schemes of an operating system on a server.
   *
   * <p>Route: {@code GET
   * /dedicated/server/{serviceName}/install/compatibleTemplatePartitionSchemes}
   *
   * @param server its service name or display name
   * @param operatingSystem such as {@code debian12_64}
   * @throws NotFoundException if OVHcloud has no such operating system
   */
  public List<String> partitionSchemes(String server, String operatingSystem) {
    DedicatedServerInstallCompatibleTemplatePartitionSchemesQuery query =
        DedicatedServerInstallCompatibleTemplatePartitionSchemesQuery.of(operatingSystem);
    return servers.resolve(
        server, name -> at(name).install().compatibleTemplatePartitionSchemes().get(query));
  }

  /**
   * Reads the templates of all operating systems of OVHcloud, independent of a server.
   *
   * <p>Route: {@code GET /dedicated/installationTemplate}
   */
  public Listing<DedicatedInstallationTemplateTemplates> templates() {
    return DedicatedInstallationTemplateRoutes.of(client).all();
  }

  /**
   * Reads the names, descriptions and families of all operating systems of OVHcloud in one call.
   *
   * <p>Route: {@code GET /dedicated/installationTemplate/templateInfos}
   */
  public List<DedicatedTemplateOsInfo> templateInfos() {
    return DedicatedInstallationTemplateRoutes.of(client).templateInfos().get();
  }

  /**
   * Reads the template of an operating system: its family, its partitioning, its end of
   * installation.
   *
   * <p>Route: {@code GET /dedicated/installationTemplate/{templateName}}
   *
   * @param name such as {@code debian12_64}
   * @return the template; empty if OVHcloud has no such operating system
   */
  public Optional<DedicatedInstallationTemplateTemplates> template(String name) {
    try {
      return Optional.of(templateNamed(name));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private DedicatedInstallationTemplateTemplates templateNamed(String name) {
    return DedicatedInstallationTemplateRoutes.of(client).templateName(name).get();
  }

  /**
   * Reads the groups of disks of a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/specifications/hardware}
   *
   * @param server its service name or display name
   */
  public ServerDisks disks(String server) {
    return servers.resolve(server, this::disksOf);
  }

  private ServerDisks disksOf(String server) {
    return ServerDisks.of(at(server).specifications().hardware().get());
  }

  /**
   * Reads the hardware RAID controllers of a server.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/install/hardwareRaidProfile}
   *
   * @param server its service name or display name
   * @return the controllers; empty if the server has none, for which OVHcloud answers 403
   */
  public Optional<DedicatedServerHardwareRaidProfile> hardwareRaid(String server) {
    try {
      return Optional.of(
          servers.resolve(server, name -> at(name).install().hardwareRaidProfile().get()));
    } catch (ApiException e) {
      if (e.status() == 403 && e.error().message().contains(NO_HARDWARE_RAID)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Reads the progress of the installation of a server with its steps.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/install/status}
   *
   * @param server its service name or display name
   * @return the progress; empty if no installation is in progress (404)
   */
  public Optional<InstallProgress> progress(String server) {
    try {
      return Optional.of(
          servers.resolve(server, name -> InstallProgress.of(at(name).install().status().get())));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Resolves and checks the inputs of a reinstallation: the server, its IP blocks, the operating
   * system, the public key, the disks if a storage layout is given, and that no task is unfinished.
   * Sends no change.
   *
   * <p>Route: {@code GET /dedicated/server/{serviceName}/install/compatibleTemplates}
   *
   * @param server its service name or display name
   * @param reinstall the operating system, the key and the storage layout
   * @throws ResourceBusyException if a task of this server is unfinished
   * @throws ResourceNotFoundException if the account has no such server or key
   * @throws ResourceNotFoundException if no operating system for the server matches
   * @throws InvalidInputException if the server or the operating system does not support the
   *     storage layout
   */
  public ReinstallPlan plan(String server, Reinstall reinstall) {
    DedicatedServer found = servers.get(server);
    String name = found.name();
    OptionalParts parts = new OptionalParts();
    return client.inParallel(
        () -> servers.status(found),
        () ->
            client.inParallel(
                () -> Reading.of(() -> sshKeys.resolve(reinstall.sshKey())),
                () ->
                    client.inParallel(
                        () -> Reading.of(() -> system(name, reinstall, parts)),
                        () -> Reading.of(() -> disks(name, reinstall, parts)),
                        SystemAndDisks::new),
                KeyAndSystem::new),
        (status, chosen) -> {
          status.requireIdle();
          NichandleSshKey key = chosen.key().value().orElse(null);
          NamedTemplate system = chosen.rest().system().value();
          ServerDisks disks = chosen.rest().disks().value();
          return new ReinstallPlan(
              status.withUnread(parts.unread()),
              system.name(),
              system.template(),
              disks,
              key,
              reinstall);
        });
  }

  private record NamedTemplate(
      String name, @Nullable DedicatedInstallationTemplateTemplates template) {}

  private record SystemAndDisks(Reading<NamedTemplate> system, Reading<ServerDisks> disks) {}

  private record KeyAndSystem(Reading<Optional<NichandleSshKey>> key, SystemAndDisks rest) {}

  private NamedTemplate system(String server, Reinstall reinstall, OptionalParts parts) {
    String system = systems(server).choose(reinstall.operatingSystem());
    return new NamedTemplate(
        system, parts.read("template " + system, () -> templateNamed(system)).orElse(null));
  }

  private ServerDisks disks(String server, Reinstall reinstall, OptionalParts parts) {
    if (reinstall.storage().isEmpty()) {
      return parts.read("disk groups", () -> disksOf(server)).orElse(ServerDisks.unknown());
    }
    ServerDisks disks = disksOf(server);
    requireHardwareRaid(server, reinstall.storage());
    return disks;
  }

  private void requireHardwareRaid(String server, List<Storage> storage) {
    for (int i = 0; i < storage.size(); i++) {
      if (!storage.get(i).hardwareRaid().isEmpty() && hardwareRaid(server).isEmpty()) {
        throw new InvalidInputException(
            "storage["
                + i
                + "].hardwareRaid: "
                + server
                + " has no hardware RAID controller. Omit hardwareRaid, and set the raidLevel of"
                + " the partitions");
      }
    }
  }

  /**
   * Reinstalls a server: all data on its disks is lost. The public key is sent instead of its name,
   * because the route accepts only the key, contrary to its documentation.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reinstall}
   *
   * @param plan the plan
   * @return the started task; it usually takes 10 to 25 minutes
   * @throws ResourceBusyException if the server has become busy since the plan was made; contains
   *     the unfinished task
   * @throws dev.ovhdo.client.error.ConflictException if another reason than a task blocks the
   *     server, such as an intervention by OVHcloud
   * @throws OutcomeUnknownException if the answer does not tell the task, and OVHcloud does not
   *     list a new task
   */
  public Task reinstall(ReinstallPlan plan) {
    return requests.reinstall(plan.status().name(), plan.body());
  }

  /**
   * Plans and executes a reinstallation: all data on the disks is lost.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/reinstall}
   *
   * @param server its service name or display name
   * @param reinstall the operating system, the key and the storage layout
   * @return the started task; it usually takes 10 to 25 minutes
   * @throws ResourceBusyException if a task of this server is unfinished
   * @throws ResourceNotFoundException if the account has no such server or key
   */
  public Task reinstall(String server, Reinstall reinstall) {
    return reinstall(plan(server, reinstall));
  }

  /**
   * Reads the passwords of a server and its installed software. OVHcloud returns each password only
   * for a limited time after an installation.
   *
   * <p>Route: {@code POST /dedicated/server/{serviceName}/authenticationSecret}
   *
   * @param server its service name or display name
   */
  public List<Password> secrets(String server) {
    return servers.resolve(
        server,
        name -> at(name).authenticationSecret().post().stream().map(this::revealed).toList());
  }

  private OperatingSystems systems(String server) {
    DedicatedServerInstallTemplate names = at(server).install().compatibleTemplates().get();
    return new OperatingSystems(
        server, names.optional(DedicatedServerInstallTemplate::ovh).orElse(List.of()));
  }

  /** The API returns an id instead of the password; the secret is retrieved with this id. */
  private Password revealed(DedicatedServerAccess access) {
    Optional<Secret> secret =
        access.optional(DedicatedServerAccess::password).flatMap(this::retrieved);
    return new Password(
        access.optional(each -> each.type().value()).orElse(""),
        access.optional(DedicatedServerAccess::url).orElse(null),
        access.optional(DedicatedServerAccess::user).orElse(null),
        secret.flatMap(each -> each.optional(Secret::secret)).orElse(null),
        secret.flatMap(each -> each.optional(Secret::expiration)).orElse(null));
  }

  /**
   * Returns the secret of an id; empty if OVHcloud no longer knows the id, so that the other
   * secrets are returned.
   */
  private Optional<Secret> retrieved(String id) {
    try {
      return Optional.of(SecretRoutes.of(client).retrieve().post(SecretRetrieveBody.of(id)));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /** Created for each call, so that the classes of a route family are loaded at first use. */
  private DedicatedServerRoutes.ServiceName at(String server) {
    return DedicatedServerRoutes.of(client).serviceName(server);
  }

  /**
   * Login with a password for a server or its installed software. Immutable.
   *
   * @param type the kind of login: {@code SSH}, {@code RDP}, {@code PLESK_PANEL}
   * @param url the URL; null if there is none
   * @param user the user; null if OVHcloud returns none
   * @param password the password; null if OVHcloud no longer stores it
   * @param expiration the time until which OVHcloud stores the password; null if unknown
   */
  public record Password(
      String type,
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable OffsetDateTime expiration) {

    /** Checks the type. */
    public Password {
      Objects.requireNonNull(type, "type");
    }

    /** Returns the components without the password. */
    @Override
    public String toString() {
      return "Password[type=" + type + ", url=" + url + ", user=" + user + "]";
    }
  }
}
