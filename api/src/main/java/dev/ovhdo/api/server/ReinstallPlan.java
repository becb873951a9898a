package dev.ovhdo.api.server;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.server.DedicatedServerHardwareSpecificationsDisk;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallInput;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolved and checked inputs of a reinstallation that has not been sent. Immutable.
 *
 * @param status the current status of the server, whose disks will be erased
 * @param operatingSystem the name of the operating system to install
 * @param template the template of the operating system; null for a template of the account
 * @param disks the groups of disks of the server; empty without a storage layout
 * @param key the key to install; null for a password by email. The name of a key that was given in
 *     full is its comment
 * @param reinstall the request
 */
public record ReinstallPlan(
    ServerStatus status,
    String operatingSystem,
    @Nullable DedicatedInstallationTemplateTemplates template,
    List<DedicatedServerHardwareSpecificationsDisk> disks,
    @Nullable NichandleSshKey key,
    Reinstall reinstall) {

  /**
   * Checks that server and operating system support the storage layout.
   *
   * @throws InvalidInputException if they do not
   */
  public ReinstallPlan {
    Objects.requireNonNull(status, "condition");
    Objects.requireNonNull(operatingSystem, "operatingSystem");
    disks = List.copyOf(disks);
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
        : body.withStorage(reinstall.storage().stream().map(Storage::body).toList());
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
