package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.dedicated.InstallationTemplate.Input;
import dev.ovhdo.sandbox.dedicated.InstallationTemplate.Kind;
import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.route.RouteCall;
import dev.ovhdo.sandbox.route.Router;
import dev.ovhdo.sandbox.state.Account;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The routes that show the systems that can be installed. */
final class InstallationTemplateRoutes {
  private static final String PATH = "/dedicated/installationTemplate";
  private static final List<String> SUBFAMILIES =
      List.of("alma", "byoi", "byolinux", "debian", "esxi", "proxmox", "rocky", "ubuntu");

  private static final List<String> INFO =
      List.of(
          "templateName",
          "description",
          "family",
          "subfamily",
          "category",
          "endOfInstall",
          "license",
          "project");

  private final InstallationTemplates templates;

  InstallationTemplateRoutes(Account account) {
    this.templates = new InstallationTemplates(account);
  }

  void addTo(Router router) {
    router
        .get(
            PATH,
            call -> Json.strings(templates.all().stream().map(InstallationTemplate::name).toList()))
        .get(PATH + "/templateInfos", call -> infos())
        .get(PATH + "/{templateName}", this::show);
  }

  /** Returns {@code dedicated.TemplateOsInfo[]}: each template with a part of its properties. */
  private JsonNode infos() {
    ArrayNode all = Json.MAPPER.createArrayNode();
    templates.all().forEach(template -> all.add(((ObjectNode) json(template)).retain(INFO)));
    return all;
  }

  private JsonNode show(RouteCall call) {
    String name = call.pathParameter("templateName");
    return json(
        templates.find(name).orElseThrow(() -> ApiError.noSuchObject("templateName", name)));
  }

  /** Returns {@code dedicated.installationTemplate.Templates}. */
  private static JsonNode json(InstallationTemplate template) {
    boolean isWindows = template.kind() == Kind.WINDOWS;
    ObjectNode json = Json.object().put("templateName", template.name());
    json.put("description", template.description()).put("distribution", template.distribution());
    json.put("family", isWindows ? "windows" : "linux").put("subfamily", subfamily(template));
    json.put("category", template.kind() == Kind.IMAGE ? "customer" : "basic");
    json.put("bitFormat", 64).put("endOfInstall", endOfInstall(template));
    json.set("filesystems", Json.strings(template.fileSystems()));
    json.put("lvmReady", template.kind() == Kind.LINUX);
    json.put("noPartitioning", !template.supportsCustomLayout());
    json.put("softRaidOnlyMirroring", isWindows).put("rootMountpoint", template.root());
    ArrayNode inputs = json.putArray("inputs");
    for (Input input : template.inputs()) {
      ObjectNode item = inputs.addObject().put("name", input.name()).put("type", input.type());
      item.put("mandatory", input.mandatory()).put("description", input.name());
      item.put("default", input.defaultValue()).putArray("enum");
    }
    return json.putNull("license").putNull("project");
  }

  /** Images of customers have a date that never comes; recorded for byoi_64. */
  private static String endOfInstall(InstallationTemplate template) {
    return template.kind() == Kind.IMAGE ? "2999-12-31" : "2099-12-31";
  }

  private static String subfamily(InstallationTemplate template) {
    return SUBFAMILIES.contains(template.distribution())
        ? template.distribution()
        : template.kind() == Kind.WINDOWS ? "windows-server-desktop-exp" : "ovh";
  }
}
