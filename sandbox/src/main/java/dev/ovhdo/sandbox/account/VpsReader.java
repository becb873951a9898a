package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.json.ResourceIds;
import dev.ovhdo.sandbox.state.InstalledSystem;
import dev.ovhdo.sandbox.state.NetbootMode;
import dev.ovhdo.sandbox.state.OsImage;
import dev.ovhdo.sandbox.state.Subnet;
import dev.ovhdo.sandbox.state.TaskStatus;
import dev.ovhdo.sandbox.state.Vps;
import dev.ovhdo.sandbox.state.VpsIp;
import dev.ovhdo.sandbox.state.VpsQuirks;
import dev.ovhdo.sandbox.state.VpsState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the VPSes of an account file. */
final class VpsReader {

  private static final List<String> PROPERTIES =
      List.of(
          "name",
          "displayName",
          "tags",
          "state",
          "model",
          "cluster",
          "zone",
          "datacenter",
          "ips",
          "images",
          "image",
          "authorizedKeys",
          "netbootMode",
          "keymap",
          "slaMonitoring",
          "consoleUrl",
          "taskEnd",
          "staysUp",
          "staysDown",
          "expired",
          "snapshot");

  private final AccountReader reader;
  private final AuthorizedKeysReader keys;
  private final List<OsImage> sharedImages;

  /**
   * @param images the images for VPSes that define no own images
   */
  VpsReader(AccountReader reader, AuthorizedKeysReader keys, List<Node> images) {
    this.reader = reader;
    this.keys = keys;
    this.sharedImages = images.stream().map(VpsReader::image).toList();
  }

  Vps read(Node node) {
    YamlSection section = YamlSection.of(node, "a VPS", PROPERTIES);
    String name = section.text("name");
    reader.requireUnique("VPS", name, section.line("name"));
    reader.readTags("vps", name, section);
    List<OsImage> images =
        section.has("images")
            ? section.list("images").stream().map(this::imageOrName).toList()
            : sharedImages;
    InstalledSystem system =
        InstalledSystem.of(installedImage(section, name, images), keys.of(section));
    Vps defaults = Vps.of(name, images, system);
    return defaults
        .withState(section.oneOf("state", VpsState.class, VpsState.RUNNING))
        .withSettings(settings(section))
        .withModel(section.node("model").map(VpsReader::model).orElse(defaults.model()))
        .withLocation(location(section))
        .withIps(section.list("ips").stream().map(this::ip).toList())
        .withConsoleUrl(section.textOr("consoleUrl", defaults.consoleUrl()))
        .withQuirks(quirks(section))
        .withSnapshot(
            section.node("snapshot").map(snapshot -> snapshot(snapshot, defaults)).orElse(null));
  }

  private static VpsQuirks quirks(YamlSection section) {
    VpsQuirks quirks =
        VpsQuirks.NONE
            .withTaskEnd(section.oneOf("taskEnd", TaskStatus.OF_VPS, TaskStatus.DONE))
            .withLateBoot(
                Duration.ofSeconds(section.numberOr("staysUp", 0)),
                Duration.ofSeconds(section.numberOr("staysDown", 0)));
    return section.flag("expired", false) ? quirks.withExpiredContract() : quirks;
  }

  static OsImage image(Node node) {
    YamlSection section = YamlSection.of(node, "an image", List.of("id", "name"));
    return new OsImage(section.text("id"), section.text("name"));
  }

  private OsImage imageOrName(Node node) {
    return node instanceof ScalarNode scalar
        ? find(scalar.getValue(), sharedImages)
            .orElseThrow(
                () ->
                    unknownImage(
                        "\"images\" has", scalar.getValue(), sharedImages, YamlDocument.line(node)))
        : image(node);
  }

  private static OsImage installedImage(YamlSection section, String name, List<OsImage> images) {
    if (images.isEmpty()) {
      throw new InvalidLineException(
          section.line(), name + " has no image to install: add \"images\"");
    }
    String requested = section.textOr("image", images.get(0).name());
    return find(requested, images)
        .orElseThrow(() -> unknownImage(name + " has", requested, images, section.line("image")));
  }

  static Optional<OsImage> find(String idOrName, List<OsImage> images) {
    return images.stream()
        .filter(image -> image.name().equals(idOrName) || image.id().equals(idOrName))
        .findFirst();
  }

  private static InvalidLineException unknownImage(
      String owner, String requested, List<OsImage> images, int line) {
    List<String> names = images.stream().map(OsImage::name).toList();
    return new InvalidLineException(
        line, YamlSection.unknownMessage(owner, "image", requested, names));
  }

  private static Vps.Snapshot snapshot(Node node, Vps vps) {
    YamlSection section =
        YamlSection.of(
            node, "a snapshot", List.of("id", "creationDate", "description", "region", "image"));
    InstalledSystem system = vps.system();
    return new Vps.Snapshot(
        section.textOr("id", ResourceIds.uuid(vps.name())),
        section.moment("creationDate"),
        section.textOr("description", ""),
        section.textOr("region", "DEMO1"),
        !section.has("image")
            ? system
            : InstalledSystem.of(
                installedImage(section, vps.name(), vps.images()), system.authorizedKeys()));
  }

  private static Vps.Settings settings(YamlSection section) {
    boolean monitored = section.flag("slaMonitoring", false);
    return new Vps.Settings(
        section.textOrNull("displayName"),
        section.oneOf("netbootMode", NetbootMode.class, NetbootMode.LOCAL),
        section.textOrNull("keymap"),
        monitored);
  }

  private static Vps.Model model(Node node) {
    YamlSection section =
        YamlSection.of(
            node, "a VPS model", List.of("name", "offer", "version", "vcore", "disk", "memory"));
    int vcore = section.count("vcore");
    int disk = section.count("disk");
    int memory = section.count("memory");
    Vps.Model defaults = Vps.Model.of(vcore, disk, memory);
    return new Vps.Model(
        section.textOr("name", defaults.name()),
        section.textOr("offer", defaults.offer()),
        section.textOr("version", defaults.version()),
        vcore,
        disk,
        memory);
  }

  private static Vps.Location location(YamlSection section) {
    Vps.Location defaults =
        Vps.Location.of(section.node("datacenter").map(VpsReader::datacenter).orElse(null));
    return new Vps.Location(
        section.textOr("cluster", defaults.cluster()),
        section.textOr("zone", defaults.zone()),
        defaults.datacenter());
  }

  private static Vps.@Nullable Datacenter datacenter(Node node) {
    YamlSection section =
        YamlSection.of(node, "a data centre", List.of("name", "longName", "country"));
    return new Vps.Datacenter(
        section.text("name"), section.text("longName"), section.text("country"));
  }

  private VpsIp ip(Node node) {
    if (node instanceof ScalarNode scalar) {
      return VpsIp.of(address(scalar.getValue(), YamlDocument.line(node)));
    }
    YamlSection section =
        YamlSection.of(
            node,
            "an address",
            List.of("ipAddress", "gateway", "macAddress", "reverse", "geolocation", "type"));
    VpsIp defaults = VpsIp.of(address(section.text("ipAddress"), section.line("ipAddress")));
    return new VpsIp(
        defaults.ipAddress(),
        section.textOrNull("gateway"),
        section.textOrNull("macAddress"),
        section.textOrNull("reverse"),
        section.textOr("geolocation", defaults.geolocation()),
        section.oneOf("type", List.of("primary", "additional"), "primary").equals("primary"));
  }

  private String address(String text, int line) {
    if (Subnet.parseAddress(text).isEmpty()) {
      throw new InvalidLineException(
          line,
          "an address must have a form such as 127.0.10.1 or 2001:db8::a:1, not \"" + text + "\"");
    }
    reader.requireUnique("address", text, line);
    return text;
  }
}
