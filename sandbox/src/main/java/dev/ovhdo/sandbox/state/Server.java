package dev.ovhdo.sandbox.state;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dedicated server.
 *
 * @param name the service name
 * @param serverId OVHcloud's number for it
 * @param ips its blocks, the first with its main IPv4 address: {@code 192.0.2.33/32}
 * @param reverse the name behind its main IPv4 address; null if that has none
 * @param boots what it can boot
 * @param running what it has booted, which its settings do not change until it boots again
 * @param system what is on its disk
 * @param systems what it can be installed with; the id of an image is what the API calls it
 * @param taskEnd the state in which tasks started from now on come to rest: {@link
 *     ServerTaskState#DONE} is what everybody hopes for, {@link ServerTaskState#DOING} never ends
 */
public record Server(
    String name,
    long serverId,
    ServerContract contract,
    ServerModel model,
    ServerPlace place,
    List<String> ips,
    @Nullable String reverse,
    List<Boot> boots,
    ServerSettings settings,
    Boot running,
    InstalledSystem system,
    List<VpsImage> systems,
    ServerTaskState taskEnd) {

  public Server {
    ips = List.copyOf(ips);
    boots = List.copyOf(boots);
    systems = List.copyOf(systems);
  }

  /** A server that runs from its disk, without display name, and with its own as its reverse. */
  public static Server of(
      String name,
      long serverId,
      ServerContract contract,
      List<String> ips,
      List<VpsImage> systems,
      InstalledSystem system) {
    return new Server(
        name,
        serverId,
        contract,
        ServerModel.USUAL,
        ServerPlace.USUAL,
        ips,
        name + ".",
        Boot.USUAL,
        ServerSettings.DEFAULT,
        Boot.DISK,
        system,
        systems,
        ServerTaskState.DONE);
  }

  /** The main IPv4 address, without the length of its block. */
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

  /** What it boots when it next does; its disk if a script decides or the id is none of its own. */
  public Boot nextBoot() {
    Long id = settings.bootId();
    return id == null ? Boot.DISK : boot(id).orElse(Boot.DISK);
  }

  /** The rescue system that it runs, if it runs one. */
  public Optional<InstalledSystem> rescueSystem() {
    return Optional.of(running)
        .filter(Boot::isRescueSystem)
        .map(boot -> InstalledSystem.rescue(boot, settings.rescueSshKey()));
  }

  public Server withContract(ServerContract changed) {
    return new Server(
        name, serverId, changed, model, place, ips, reverse, boots, settings, running, system,
        systems, taskEnd);
  }

  public Server withModel(ServerModel changed) {
    return new Server(
        name, serverId, contract, changed, place, ips, reverse, boots, settings, running, system,
        systems, taskEnd);
  }

  public Server withPlace(ServerPlace changed) {
    return new Server(
        name, serverId, contract, model, changed, ips, reverse, boots, settings, running, system,
        systems, taskEnd);
  }

  public Server withReverse(@Nullable String changed) {
    return new Server(
        name, serverId, contract, model, place, ips, changed, boots, settings, running, system,
        systems, taskEnd);
  }

  public Server withBoots(List<Boot> changed) {
    return new Server(
        name, serverId, contract, model, place, ips, reverse, changed, settings, running, system,
        systems, taskEnd);
  }

  public Server withSettings(ServerSettings changed) {
    return new Server(
        name, serverId, contract, model, place, ips, reverse, boots, changed, running, system,
        systems, taskEnd);
  }

  /** Has booted that. */
  public Server withRunning(Boot changed) {
    return new Server(
        name, serverId, contract, model, place, ips, reverse, boots, settings, changed, system,
        systems, taskEnd);
  }

  public Server withSystem(InstalledSystem changed) {
    return new Server(
        name, serverId, contract, model, place, ips, reverse, boots, settings, running, changed,
        systems, taskEnd);
  }

  public Server withSystems(List<VpsImage> changed) {
    return new Server(
        name, serverId, contract, model, place, ips, reverse, boots, settings, running, system,
        changed, taskEnd);
  }

  public Server withTaskEnd(ServerTaskState changed) {
    return new Server(
        name, serverId, contract, model, place, ips, reverse, boots, settings, running, system,
        systems, changed);
  }
}
