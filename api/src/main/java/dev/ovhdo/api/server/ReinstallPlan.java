package dev.ovhdo.api.server;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallInput;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolved and checked inputs of a reinstallation that has not been sent. Immutable.
 *
 * @param status the current status of the server, whose disks will be erased
 * @param operatingSystem the name of the operating system to install
 * @param template the template of the operating system; null for a template of the account
 * @param disks the groups of disks of the server; without groups if they could not be read, which a
 *     request without a storage layout does not need
 * @param key the key to install; null for a password by email. The name of a key that was given in
 *     full is its comment
 * @param reinstall the request
 */
public record ReinstallPlan(
    ServerStatus status,
    String operatingSystem,
    @Nullable DedicatedInstallationTemplateTemplates template,
    ServerDisks disks,
    @Nullable NichandleSshKey key,
    Reinstall reinstall) {

  /**
   * Checks that server and operating system support the storage layout.
   *
   * @throws InvalidInputException if they do not
   */
  public ReinstallPlan {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(operatingSystem, "operatingSystem");
    Objects.requireNonNull(disks, "disks");
    Objects.requireNonNull(reinstall, "reinstall");
    List<Storage.Problem> problems =
        StorageCompatibility.validate(reinstall.storage(), operatingSystem, template, disks);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(
          problems.stream().map(Storage.Problem::toString).collect(Collectors.joining("; ")));
    }
  }

  /**
   * Returns the body that {@link
   * dev.ovhdo.api.server.ServerInstallService#reinstall(ReinstallPlan)} sends. A script, user data
   * or headers may contain secrets.
   */
  public DedicatedServerReinstallInput body() {
    DedicatedServerReinstallCustomizationsInput customizations = reinstall.customizations();
    if (key != null) {
      customizations = customizations.withSshKey(key.key());
    }
    DedicatedServerReinstallInput body = DedicatedServerReinstallInput.of(operatingSystem);
    if (!customizations.equals(DedicatedServerReinstallCustomizationsInput.of())) {
      body = body.withCustomizations(customizations);
    }
    return reinstall.storage().isEmpty()
        ? body
        : body.withStorage(storage().stream().map(Storage::body).toList());
  }

  /**
   * Names the group of the system explicitly if other groups are named, because OVHcloud could take
   * one of them for it. A group that is erased anyway is not sent.
   */
  private List<Storage> storage() {
    List<Storage> given = reinstall.storage();
    if (given.stream().noneMatch(Storage::isEraseOnly)) {
      return given;
    }
    Storage system = system();
    Optional<ServerDisks.Group> group = systemGroup();
    List<Storage> all = new ArrayList<>();
    all.add(group.map(each -> system.withDiskGroup(each.id())).orElse(system));
    given.stream()
        .filter(Storage::isEraseOnly)
        .filter(entry -> group.isEmpty() || !Objects.equals(entry.diskGroupId(), group.get().id()))
        .forEach(all::add);
    return all;
  }

  private Storage system() {
    return reinstall.storage().stream()
        .filter(entry -> !entry.isEraseOnly())
        .findFirst()
        .orElse(Storage.ofDefaultGroup());
  }

  /** Returns the group on which the system is installed; empty if it is unknown. */
  public Optional<ServerDisks.Group> systemGroup() {
    return disks.forSystem(system().diskGroupId());
  }

  /** Returns the groups whose data are kept; empty if the groups are unknown. */
  public List<ServerDisks.Group> keptGroups() {
    return disks.groups().stream().filter(this::isKept).toList();
  }

  /** Returns the groups whose data are erased; empty if the groups are unknown. */
  public List<ServerDisks.Group> erasedGroups() {
    return disks.groups().stream().filter(group -> !isKept(group)).toList();
  }

  private boolean isKept(ServerDisks.Group group) {
    return reinstall.storage().stream()
        .anyMatch(
            entry ->
                Boolean.FALSE.equals(entry.erase())
                    && Objects.equals(entry.diskGroupId(), group.id()));
  }

  /** Returns the components without secrets. */
  @Override
  public String toString() {
    return "ReinstallPlan[server="
        + status.name()
        + ", operatingSystem="
        + operatingSystem
        + ", reinstall="
        + reinstall
        + "]";
  }
}
