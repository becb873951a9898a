package dev.ovhdo.sandbox.state;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A VPS.
 *
 * @param name the service name
 * @param images the images that can be installed
 * @param system the installed system
 * @param quirks behaviour that OVHcloud shows only at times
 * @param snapshot null for none; a VPS has at most one
 */
public record Vps(
    String name,
    VpsState state,
    Settings settings,
    Model model,
    Location location,
    List<VpsIp> ips,
    List<OsImage> images,
    InstalledSystem system,
    String consoleUrl,
    VpsQuirks quirks,
    @Nullable Snapshot snapshot) {

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
        Settings.DEFAULT,
        Model.of(2, 40, 4096),
        Location.of(null),
        List.of(),
        images,
        system,
        "https://console.example.com/" + name + "?token=sandbox",
        VpsQuirks.NONE,
        null);
  }

  /** Returns the path of the VPS in the API, which is the subject of its tasks. */
  public String path() {
    return "/vps/" + name;
  }

  /** Returns the display name, which is the service name if the owner has given none. */
  public String shownName() {
    String given = settings.displayName();
    return given == null || given.isBlank() ? name : given;
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
        quirks,
        snapshot);
  }

  public Vps withSettings(Settings changed) {
    return new Vps(
        name, state, changed, model, location, ips, images, system, consoleUrl, quirks, snapshot);
  }

  public Vps withDisplayName(@Nullable String changed) {
    return withSettings(settings.withDisplayName(changed));
  }

  public Vps withNetbootMode(NetbootMode changed) {
    return withSettings(settings.withNetbootMode(changed));
  }

  public Vps withModel(Model changed) {
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
        quirks,
        snapshot);
  }

  public Vps withLocation(Location changed) {
    return new Vps(
        name, state, settings, model, changed, ips, images, system, consoleUrl, quirks, snapshot);
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
        quirks,
        snapshot);
  }

  public Vps withSystem(InstalledSystem changed) {
    return new Vps(
        name, state, settings, model, location, ips, images, changed, consoleUrl, quirks, snapshot);
  }

  public Vps withConsoleUrl(String changed) {
    return new Vps(
        name, state, settings, model, location, ips, images, system, changed, quirks, snapshot);
  }

  public Vps withTaskEnd(TaskStatus changed) {
    return withQuirks(quirks.withTaskEnd(changed));
  }

  public Vps withQuirks(VpsQuirks changed) {
    return new Vps(
        name, state, settings, model, location, ips, images, system, consoleUrl, changed, snapshot);
  }

  public Vps withSnapshot(@Nullable Snapshot changed) {
    return new Vps(
        name, state, settings, model, location, ips, images, system, consoleUrl, quirks, changed);
  }

  /**
   * The model of a VPS.
   *
   * @param disk in GB
   * @param memory in MB
   */
  public record Model(String name, String offer, String version, int vcore, int disk, int memory) {
    public static Model of(int vcore, int disk, int memory) {
      return new Model(
          "vps-le-%s-%s-%s".formatted(vcore, memory / 1024, disk),
          "VPS LE",
          "2019v1",
          vcore,
          disk,
          memory);
    }
  }

  /**
   * The location of a VPS.
   *
   * @param datacenter null if the range has none: the route of the data centre then answers 404
   */
  public record Location(String cluster, String zone, @Nullable Datacenter datacenter) {
    public static Location of(@Nullable Datacenter datacenter) {
      return new Location("", "Region OpenStack: os-demo1", datacenter);
    }
  }

  /**
   * The data centre of a VPS.
   *
   * @param name short, such as {@code gra}
   * @param longName such as {@code Gravelines}
   * @param country two lower-case letters
   */
  public record Datacenter(String name, String longName, String country) {}

  /** The settings of a VPS, which its owner can change. */
  public record Settings(
      @Nullable String displayName,
      NetbootMode netbootMode,
      @Nullable String keymap,
      @Nullable Boolean slaMonitoring) {

    public static final Settings DEFAULT = new Settings(null, NetbootMode.LOCAL, null, false);

    public Settings withDisplayName(@Nullable String changed) {
      return new Settings(changed, netbootMode, keymap, slaMonitoring);
    }

    public Settings withNetbootMode(NetbootMode changed) {
      return new Settings(displayName, changed, keymap, slaMonitoring);
    }
  }

  /**
   * A snapshot of a VPS.
   *
   * @param system the system that was installed at that moment
   */
  public record Snapshot(
      String id,
      OffsetDateTime creationDate,
      String description,
      String region,
      InstalledSystem system) {

    public Snapshot withDescription(String changed) {
      return new Snapshot(id, creationDate, changed, region, system);
    }
  }
}
