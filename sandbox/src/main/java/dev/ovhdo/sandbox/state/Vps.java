package dev.ovhdo.sandbox.state;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A VPS.
 *
 * @param name the service name
 * @param images the images that can be installed
 * @param system the installed system
 * @param taskEnd the end status of the tasks that start from now on; with {@link TaskStatus#DOING}
 *     a task never ends
 * @param snapshot null for none; a VPS has at most one
 */
public record Vps(
    String name,
    VpsState state,
    VpsSettings settings,
    VpsModel model,
    VpsLocation location,
    List<VpsIp> ips,
    List<OsImage> images,
    InstalledSystem system,
    String consoleUrl,
    TaskStatus taskEnd,
    @Nullable VpsSnapshot snapshot) {

  public Vps {
    ips = List.copyOf(ips);
    images = List.copyOf(images);
  }

  /**
   * Returns a running VPS with 2 cores, a disk of 40 GB and 4 GB of memory, without address,
   * display name or data centre.
   */
  public static Vps of(String name, List<OsImage> images, InstalledSystem system) {
    return new Vps(
        name,
        VpsState.RUNNING,
        VpsSettings.DEFAULT,
        VpsModel.of(2, 40, 4096),
        VpsLocation.of(null),
        List.of(),
        images,
        system,
        "https://console.example.com/" + name + "?token=sandbox",
        TaskStatus.DONE,
        null);
  }

  /** The path of the VPS in the API, which is the subject of its tasks. */
  public String path() {
    return "/vps/" + name;
  }

  public Optional<VpsIp> ip(String address) {
    return ips.stream().filter(ip -> ip.ipAddress().equals(address)).findFirst();
  }

  public Optional<OsImage> image(String id) {
    return images.stream().filter(image -> image.id().equals(id)).findFirst();
  }

  public Vps withState(VpsState changed) {
    return new Vps(
        name,
        changed,
        settings,
        model,
        location,
        ips,
        images,
        system,
        consoleUrl,
        taskEnd,
        snapshot);
  }

  public Vps withSettings(VpsSettings changed) {
    return new Vps(
        name, state, changed, model, location, ips, images, system, consoleUrl, taskEnd, snapshot);
  }

  public Vps withDisplayName(@Nullable String changed) {
    return withSettings(settings.withDisplayName(changed));
  }

  public Vps withNetbootMode(NetbootMode changed) {
    return withSettings(settings.withNetbootMode(changed));
  }

  public Vps withModel(VpsModel changed) {
    return new Vps(
        name,
        state,
        settings,
        changed,
        location,
        ips,
        images,
        system,
        consoleUrl,
        taskEnd,
        snapshot);
  }

  public Vps withLocation(VpsLocation changed) {
    return new Vps(
        name, state, settings, model, changed, ips, images, system, consoleUrl, taskEnd, snapshot);
  }

  public Vps withIps(List<VpsIp> changed) {
    return new Vps(
        name,
        state,
        settings,
        model,
        location,
        changed,
        images,
        system,
        consoleUrl,
        taskEnd,
        snapshot);
  }

  public Vps withSystem(InstalledSystem changed) {
    return new Vps(
        name,
        state,
        settings,
        model,
        location,
        ips,
        images,
        changed,
        consoleUrl,
        taskEnd,
        snapshot);
  }

  public Vps withConsoleUrl(String changed) {
    return new Vps(
        name, state, settings, model, location, ips, images, system, changed, taskEnd, snapshot);
  }

  public Vps withTaskEnd(TaskStatus changed) {
    return new Vps(
        name, state, settings, model, location, ips, images, system, consoleUrl, changed, snapshot);
  }

  public Vps withSnapshot(@Nullable VpsSnapshot changed) {
    return new Vps(
        name, state, settings, model, location, ips, images, system, consoleUrl, taskEnd, changed);
  }
}
