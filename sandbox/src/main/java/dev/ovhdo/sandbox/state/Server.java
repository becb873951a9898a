package dev.ovhdo.sandbox.state;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dedicated server.
 *
 * @param name the service name
 * @param serverId the numeric id
 * @param ips the IP blocks; the first IPv4 block is the main address: {@code 192.0.2.33/32}
 * @param reverse the reverse DNS name of the main IPv4 address; null for none
 * @param boots the boot options
 * @param running the option that was booted last; a change of the settings has no effect on it
 *     before the next boot
 * @param system the system on the disk
 * @param systems the systems that can be installed; the id of an image is its template name
 * @param taskEnd the end status of the tasks that start from now on; with {@link TaskStatus#DOING}
 *     a task never ends
 */
public record Server(
    String name,
    long serverId,
    ServerContract contract,
    ServerModel model,
    ServerLocation location,
    List<String> ips,
    @Nullable String reverse,
    List<Boot> boots,
    ServerSettings settings,
    Boot running,
    InstalledSystem system,
    List<OsImage> systems,
    TaskStatus taskEnd) {

  public Server {
    ips = List.copyOf(ips);
    boots = List.copyOf(boots);
    systems = List.copyOf(systems);
  }

  /** Returns a server that has booted from its disk, with its service name as reverse DNS name. */
  public static Server of(
      String name,
      long serverId,
      ServerContract contract,
      List<String> ips,
      List<OsImage> systems,
      InstalledSystem system) {
    return new Server(
        name,
        serverId,
        contract,
        ServerModel.DEFAULT,
        ServerLocation.DEFAULT,
        ips,
        name + ".",
        Boot.DEFAULTS,
        ServerSettings.DEFAULT,
        Boot.DISK,
        system,
        systems,
        TaskStatus.DONE);
  }

  /** The path of the server in the API, which is the subject of its tasks. */
  public String path() {
    return "/dedicated/server/" + name;
  }

  /** The main IPv4 address, without prefix length. */
  public String ip() {
    return ips.stream()
        .filter(block -> !block.contains(":"))
        .map(block -> block.replaceFirst("/.*", ""))
        .findFirst()
        .orElse("0.0.0.0");
  }

  public PowerState power() {
    return running.type() == BootType.POWER ? PowerState.OFF : PowerState.ON;
  }

  public Optional<Boot> boot(long id) {
    return boots.stream().filter(boot -> boot.id() == id).findFirst();
  }

  /** The next boot: the disk if a boot script is set or the id is not one of the options. */
  public Boot nextBoot() {
    Long id = settings.bootId();
    return id == null ? Boot.DISK : boot(id).orElse(Boot.DISK);
  }

  /** The rescue system that is running, if any. */
  public Optional<InstalledSystem> rescueSystem() {
    return Optional.of(running)
        .filter(Boot::isRescueSystem)
        .map(boot -> InstalledSystem.rescue(boot, settings.rescueSshKey()));
  }

  public Server withContract(ServerContract changed) {
    return new Server(
        name, serverId, changed, model, location, ips, reverse, boots, settings, running, system,
        systems, taskEnd);
  }

  public Server withModel(ServerModel changed) {
    return new Server(
        name, serverId, contract, changed, location, ips, reverse, boots, settings, running, system,
        systems, taskEnd);
  }

  public Server withLocation(ServerLocation changed) {
    return new Server(
        name, serverId, contract, model, changed, ips, reverse, boots, settings, running, system,
        systems, taskEnd);
  }

  public Server withReverse(@Nullable String changed) {
    return new Server(
        name, serverId, contract, model, location, ips, changed, boots, settings, running, system,
        systems, taskEnd);
  }

  public Server withBoots(List<Boot> changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, changed, settings, running, system,
        systems, taskEnd);
  }

  public Server withSettings(ServerSettings changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, boots, changed, running, system,
        systems, taskEnd);
  }

  /** Returns a copy that has booted this option. */
  public Server withRunning(Boot changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, boots, settings, changed, system,
        systems, taskEnd);
  }

  public Server withSystem(InstalledSystem changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, boots, settings, running, changed,
        systems, taskEnd);
  }

  public Server withSystems(List<OsImage> changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, boots, settings, running, system,
        changed, taskEnd);
  }

  public Server withTaskEnd(TaskStatus changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, boots, settings, running, system,
        systems, changed);
  }
}
