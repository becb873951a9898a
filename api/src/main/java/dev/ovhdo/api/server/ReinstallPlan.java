package dev.ovhdo.api.server;

import dev.ovhdo.api.InvalidInputException;
import dev.ovhdo.routes.dedicated.installationtemplate.DedicatedInstallationTemplateTemplates;
import dev.ovhdo.routes.dedicated.server.DedicatedServerHardwareSpecificationsDisk;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstall;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizations;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that a reinstallation is going to do, looked up and checked; nothing has changed yet.
 * Immutable.
 *
 * @param condition the server, whose disks will be erased, as it is now
 * @param operatingSystem the name of what will be installed
 * @param template what OVHcloud says of it; null for one of the account's own
 * @param disks the groups of disks that the server has; none unless the storage is spoken of
 * @param key the key that will be let in, with its public half; null for a mailed password. A key
 *     that was given in full goes by its comment
 * @param wish what was asked for
 */
public record ReinstallPlan(
    ServerCondition condition,
    String operatingSystem,
    @Nullable DedicatedInstallationTemplateTemplates template,
    List<DedicatedServerHardwareSpecificationsDisk> disks,
    @Nullable NichandleSshKey key,
    Reinstall wish) {

  /**
   * Checks that this server and this system can have the storage that was asked for.
   *
   * @throws InvalidInputException if they can't
   */
  public ReinstallPlan {
    Objects.requireNonNull(condition, "condition");
    Objects.requireNonNull(operatingSystem, "operatingSystem");
    disks = List.copyOf(disks);
    Objects.requireNonNull(wish, "wish");
    List<StorageProblem> problems = PlanCheck.of(wish.storage(), operatingSystem, template, disks);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(
          problems.stream().map(StorageProblem::toString).collect(Collectors.joining("; ")));
    }
  }

  /**
   * Returns what {@link dev.ovhdo.api.ServerInstallService#reinstall(ReinstallPlan)} sends. A
   * script, user data or headers may hold secrets.
   */
  public DedicatedServerReinstall body() {
    DedicatedServerReinstallCustomizations customizations = wish.customizations();
    if (key != null) {
      customizations = customizations.withSshKey(key.key());
    }
    DedicatedServerReinstall body = DedicatedServerReinstall.of(operatingSystem);
    if (!customizations.equals(DedicatedServerReinstallCustomizations.of())) {
      body = body.withCustomizations(customizations);
    }
    return wish.storage().isEmpty()
        ? body
        : body.withStorage(wish.storage().stream().map(Storage::body).toList());
  }

  /** Returns the parts that hold no secret. */
  @Override
  public String toString() {
    return "ReinstallPlan[server="
        + condition.name()
        + ", operatingSystem="
        + operatingSystem
        + ", wish="
        + wish
        + "]";
  }
}
