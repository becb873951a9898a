package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.Account;
import dev.ovhdo.sandbox.state.Boot;
import dev.ovhdo.sandbox.state.BootType;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Server;
import dev.ovhdo.sandbox.state.ServerQuirks;
import dev.ovhdo.sandbox.state.ServerState;
import dev.ovhdo.sandbox.state.Subnet;
import dev.ovhdo.sandbox.state.TaskStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the dedicated servers of an account file. */
final class ServerReader {

  private static final List<String> PROPERTIES =
      List.of(
          "name",
          "displayName",
          "tags",
          "serverId",
          "serviceId",
          "creation",
          "expiration",
          "expired",
          "engagedUpTo",
          "commercialRange",
          "linkSpeed",
          "datacenter",
          "region",
          "availabilityZone",
          "rack",
          "ips",
          "reverse",
          "boots",
          "bootId",
          "bootScript",
          "running",
          "efiBootloaderPath",
          "rootDevice",
          "rescueMail",
          "rescueSshKey",
          "monitoring",
          "noIntervention",
          "state",
          "systems",
          "os",
          "authorizedKeys",
          "taskEnd",
          "staysUp",
          "staysDown",
          "elapsedOrigin",
          "renewalFlips",
          "onlyTaskId",
          "lacksNewProperties");

  private final AccountReader reader;
  private final Account account;
  private final AuthorizedKeysReader keys;
  private final List<OsImage> sharedSystems;

  /**
   * @param systems the operating systems for servers that define no own systems
   */
  ServerReader(
      AccountReader reader, Account account, AuthorizedKeysReader keys, List<Node> systems) {
    this.reader = reader;
    this.account = account;
    this.keys = keys;
    this.sharedSystems = systems.stream().map(VpsReader::image).toList();
  }

  Server read(Node node) {
    YamlSection section = YamlSection.of(node, "a server", PROPERTIES);
    String name = section.text("name");
    reader.requireUnique("server", name, section.line("name"));
    reader.readTags("dedicatedServer", name, section);
    List<OsImage> systems =
        section.has("systems")
            ? section.list("systems").stream().map(VpsReader::image).toList()
            : sharedSystems;
    List<Boot> boots =
        section.has("boots")
            ? section.list("boots").stream().map(ServerReader::boot).toList()
            : Boot.DEFAULTS;
    Server defaults =
        Server.of(
            name,
            id(section, "serverId"),
            contract(section),
            section.texts("ips").stream().map(ip -> block(ip, section.line("ips"))).toList(),
            systems,
            InstalledSystem.of(installedSystem(section, name, systems), keys.of(section)));
    Server configured = defaults.withBoots(boots).withSettings(settings(section, boots));
    return configured
        .withModel(model(section))
        .withLocation(location(section))
        .withReverse(section.textOr("reverse", name + "."))
        .withRunning(bootOf(section, "running", boots, configured.nextBoot()))
        .withQuirks(quirks(section));
  }

  private static ServerQuirks quirks(YamlSection section) {
    return new ServerQuirks(
        section.oneOf("taskEnd", TaskStatus.OF_SERVER, TaskStatus.DONE),
        Duration.ofSeconds(section.numberOr("staysUp", 0)),
        Duration.ofSeconds(section.numberOr("staysDown", 0)),
        Duration.ofSeconds(section.numberOr("elapsedOrigin", 0)),
        section.flag("renewalFlips", false),
        section.flag("onlyTaskId", false),
        section.flag("lacksNewProperties", false));
  }

  private long id(YamlSection section, String name) {
    return section.has(name) ? section.number(name) : account.newId();
  }

  private Server.Contract contract(YamlSection section) {
    long serviceId = id(section, "serviceId");
    reader.requireUnique("service", serviceId, section.line("serviceId"));
    return new Server.Contract(
        serviceId,
        section.textOrNull("displayName"),
        section.dateOr("creation", DemoServers.CREATION),
        section.dateOr("expiration", DemoServers.EXPIRATION),
        section.flag("expired", false),
        section.has("engagedUpTo") ? section.dateOr("engagedUpTo", LocalDate.EPOCH) : null);
  }

  private static Server.Model model(YamlSection section) {
    Server.Model defaults = Server.Model.DEFAULT;
    return new Server.Model(
        section.textOr("commercialRange", defaults.commercialRange()),
        section.has("linkSpeed") ? section.count("linkSpeed") : defaults.linkSpeed());
  }

  private static Server.Location location(YamlSection section) {
    Server.Location defaults = Server.Location.DEFAULT;
    return new Server.Location(
        section.textOr("datacenter", defaults.datacenter()),
        section.textOr("region", defaults.region()),
        section.textOr("availabilityZone", defaults.availabilityZone()),
        section.textOr("rack", defaults.rack()));
  }

  private static Boot boot(Node node) {
    YamlSection section =
        YamlSection.of(node, "a boot", List.of("bootId", "bootType", "kernel", "description"));
    String kernel = section.text("kernel");
    return new Boot(
        section.number("bootId"),
        section.oneOf("bootType", BootType.class, BootType.RESCUE),
        kernel,
        section.textOr("description", kernel));
  }

  private Server.Settings settings(YamlSection section, List<Boot> boots) {
    String script = section.textOrNull("bootScript");
    Server.Settings defaults = Server.Settings.DEFAULT;
    return new Server.Settings(
        script == null ? (Long) bootOf(section, "bootId", boots, Boot.DISK).id() : null,
        script,
        section.textOrNull("efiBootloaderPath"),
        section.flag("monitoring", defaults.monitoring()),
        section.flag("noIntervention", defaults.noIntervention()),
        section.textOrNull("rescueMail"),
        rescueKey(section),
        section.textOrNull("rootDevice"),
        section.oneOf("state", ServerState.class, ServerState.OK));
  }

  private @Nullable String rescueKey(YamlSection section) {
    String text = section.textOrNull("rescueSshKey");
    return text == null ? null : keys.key(text, section.line("rescueSshKey"));
  }

  private static Boot bootOf(YamlSection section, String name, List<Boot> boots, Boot fallback) {
    if (!section.has(name)) {
      return fallback;
    }
    long id = section.number(name);
    return boots.stream()
        .filter(boot -> boot.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidLineException(
                    section.line(name),
                    YamlSection.unknownMessage(
                        "the server has",
                        "boot",
                        String.valueOf(id),
                        boots.stream().map(boot -> String.valueOf(boot.id())).toList())));
  }

  private static OsImage installedSystem(YamlSection section, String name, List<OsImage> systems) {
    if (systems.isEmpty()) {
      throw new InvalidLineException(
          section.line(), name + " has no system to install: add \"systems\"");
    }
    String requested = section.textOr("os", systems.get(0).id());
    return VpsReader.find(requested, systems)
        .orElseThrow(
            () ->
                new InvalidLineException(
                    section.line("os"),
                    YamlSection.unknownMessage(
                        name + " has",
                        "system",
                        requested,
                        systems.stream().map(OsImage::id).toList())));
  }

  /** Returns a block. A single address becomes a block with the maximal prefix length. */
  private String block(String text, int line) {
    String[] parts = text.split("/", 2);
    boolean valid =
        Subnet.parseAddress(parts[0]).isPresent()
            && (parts.length == 1 || parts[1].matches("\\d{1,2}|1[01]\\d|12[0-8]"));
    if (!valid) {
      throw new InvalidLineException(
          line,
          "a block must have a form such as 127.0.20.1/32 or 2001:db8::/64, not \"" + text + "\"");
    }
    reader.requireUnique("address", parts[0], line);
    return parts.length == 2 ? text : text + (text.contains(":") ? "/128" : "/32");
  }
}
