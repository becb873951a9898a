package dev.ovhdo.sandbox.state;

import java.time.LocalDate;
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
 * @param quirks behaviour that OVHcloud shows only at times
 */
public record Server(
    String name,
    long serverId,
    Contract contract,
    Model model,
    Location location,
    List<String> ips,
    @Nullable String reverse,
    List<Boot> boots,
    Settings settings,
    Boot running,
    InstalledSystem system,
    List<OsImage> systems,
    ServerQuirks quirks) {

  public Server {
    ips = List.copyOf(ips);
    boots = List.copyOf(boots);
    systems = List.copyOf(systems);
  }

  /** Returns a server that has booted from its disk, with its service name as reverse DNS name. */
  public static Server of(
      String name,
      long serverId,
      Contract contract,
      List<String> ips,
      List<OsImage> systems,
      InstalledSystem system) {
    return new Server(
        name,
        serverId,
        contract,
        Model.DEFAULT,
        Location.DEFAULT,
        ips,
        name + ".",
        Boot.DEFAULTS,
        Settings.DEFAULT,
        Boot.DISK,
        system,
        systems,
        ServerQuirks.NONE);
  }

  /** Returns the path of the server in the API, which is the subject of its tasks. */
  public String path() {
    return "/dedicated/server/" + name;
  }

  /** Returns the main IPv4 address, without prefix length. */
  public String ip() {
    return ips.stream()
        .filter(block -> !block.contains(":"))
        .map(block -> block.replaceFirst("/.*", ""))
        .findFirst()
        .orElse("0.0.0.0");
  }

  /** Returns the end status of the tasks that start from now on. */
  public TaskStatus taskEnd() {
    return quirks.taskEnd();
  }

  public PowerState power() {
    return running.type() == BootType.POWER ? PowerState.OFF : PowerState.ON;
  }

  public Optional<Boot> boot(long id) {
    return boots.stream().filter(boot -> boot.id() == id).findFirst();
  }

  /**
   * Returns the next boot: the disk if a boot script is set or the id is not one of the options.
   */
  public Boot nextBoot() {
    Long id = settings.bootId();
    return id == null ? Boot.DISK : boot(id).orElse(Boot.DISK);
  }

  /** Returns the rescue system that is running, if any. */
  public Optional<InstalledSystem> rescueSystem() {
    return Optional.of(running)
        .filter(Boot::isRescueSystem)
        .map(boot -> InstalledSystem.rescue(boot, settings.rescueSshKey()));
  }

  public Server withContract(Contract changed) {
    return new Server(
        name, serverId, changed, model, location, ips, reverse, boots, settings, running, system,
        systems, quirks);
  }

  public Server withModel(Model changed) {
    return new Server(
        name, serverId, contract, changed, location, ips, reverse, boots, settings, running, system,
        systems, quirks);
  }

  public Server withLocation(Location changed) {
    return new Server(
        name, serverId, contract, model, changed, ips, reverse, boots, settings, running, system,
        systems, quirks);
  }

  public Server withReverse(@Nullable String changed) {
    return new Server(
        name, serverId, contract, model, location, ips, changed, boots, settings, running, system,
        systems, quirks);
  }

  public Server withBoots(List<Boot> changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, changed, settings, running, system,
        systems, quirks);
  }

  public Server withSettings(Settings changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, boots, changed, running, system,
        systems, quirks);
  }

  /** Returns a copy that has booted this option. */
  public Server withRunning(Boot changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, boots, settings, changed, system,
        systems, quirks);
  }

  public Server withSystem(InstalledSystem changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, boots, settings, running, changed,
        systems, quirks);
  }

  public Server withSystems(List<OsImage> changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, boots, settings, running, system,
        changed, quirks);
  }

  public Server withQuirks(ServerQuirks changed) {
    return new Server(
        name, serverId, contract, model, location, ips, reverse, boots, settings, running, system,
        systems, changed);
  }

  public Server withTaskEnd(TaskStatus changed) {
    return withQuirks(quirks.withTaskEnd(changed));
  }

  /**
   * The contract of a server. The display name is part of the contract, because the API changes the
   * name through {@code /services}.
   *
   * @param serviceId the id in {@code /services}
   * @param displayName null for none: the API then shows the service name
   * @param expired whether the contract has expired: the API then refuses every call to the server
   * @param engagedUpTo the last day of the period for which the owner has committed to pay; null
   *     for no such period
   */
  public record Contract(
      long serviceId,
      @Nullable String displayName,
      LocalDate creation,
      LocalDate expiration,
      boolean expired,
      @Nullable LocalDate engagedUpTo) {

    /** Creates a contract without a commitment. */
    public Contract(
        long serviceId,
        @Nullable String displayName,
        LocalDate creation,
        LocalDate expiration,
        boolean expired) {
      this(serviceId, displayName, creation, expiration, expired, null);
    }

    public Contract withDisplayName(@Nullable String changed) {
      return new Contract(serviceId, changed, creation, expiration, expired, engagedUpTo);
    }

    public Contract withExpired(boolean changed) {
      return new Contract(serviceId, displayName, creation, expiration, changed, engagedUpTo);
    }

    public Contract withEngagement(@Nullable LocalDate changed) {
      return new Contract(serviceId, displayName, creation, expiration, expired, changed);
    }
  }

  /**
   * The model of a server.
   *
   * @param commercialRange the product range, such as {@code Rise-1}
   * @param linkSpeed in Mbit/s
   */
  public record Model(String commercialRange, int linkSpeed) {
    public static final Model DEFAULT = new Model("Rise-1", 1000);
  }

  /**
   * The location of a server.
   *
   * @param datacenter such as {@code gra2}, a value of {@code dedicated.DatacenterEnum}
   */
  public record Location(String datacenter, String region, String availabilityZone, String rack) {
    public static final Location DEFAULT =
        new Location("gra2", "eu-west-gra", "eu-west-gra-a", "G206A09");
  }

  /**
   * The settings of a server. The boot settings take effect at the next boot.
   *
   * @param bootId null if a boot script is set
   * @param rescueMail the mail address that gets the password of a rescue system; null for the
   *     owner's address
   * @param rescueSshKey the public key that a rescue system accepts, the key itself and not its
   *     name; null for a password
   */
  public record Settings(
      @Nullable Long bootId,
      @Nullable String bootScript,
      @Nullable String efiBootloaderPath,
      boolean monitoring,
      boolean noIntervention,
      @Nullable String rescueMail,
      @Nullable String rescueSshKey,
      @Nullable String rootDevice,
      ServerState state) {

    public static final Settings DEFAULT =
        new Settings(Boot.DISK.id(), null, null, false, false, null, null, null, ServerState.OK);

    /** Returns a copy that boots this option and has no boot script. */
    public Settings withBootId(@Nullable Long changed) {
      String script = changed == null ? bootScript : null;
      return copy(changed, script, monitoring, rescueMail, rescueSshKey);
    }

    /** Returns a copy that boots with this script and has no boot id. */
    public Settings withBootScript(@Nullable String changed) {
      Long id = changed == null ? bootId : null;
      return copy(id, changed, monitoring, rescueMail, rescueSshKey);
    }

    public Settings withMonitoring(boolean changed) {
      return copy(bootId, bootScript, changed, rescueMail, rescueSshKey);
    }

    public Settings withRescue(@Nullable String mail, @Nullable String sshKey) {
      return copy(bootId, bootScript, monitoring, mail, sshKey);
    }

    private Settings copy(
        @Nullable Long id,
        @Nullable String script,
        boolean monitored,
        @Nullable String mail,
        @Nullable String sshKey) {
      return new Settings(
          id,
          script,
          efiBootloaderPath,
          monitored,
          noIntervention,
          mail,
          sshKey,
          rootDevice,
          state);
    }
  }
}
