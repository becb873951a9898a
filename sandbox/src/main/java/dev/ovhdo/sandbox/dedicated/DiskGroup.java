package dev.ovhdo.sandbox.dedicated;

import dev.ovhdo.sandbox.json.Json;
import dev.ovhdo.sandbox.state.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group of equal disks in a server.
 *
 * @param size the size of one disk in GB
 * @param raidController the RAID controller of the group; null for none
 */
record DiskGroup(long id, int disks, String type, int size, @Nullable String raidController) {
  private static final DiskGroup SYSTEM = new DiskGroup(1, 2, "NVMe", 960, null);
  private static final DiskGroup DATA = new DiskGroup(2, 4, "SAS", 6000, "MegaRaid");

  /**
   * Returns the disk groups of a server: the larger ranges have data disks with a RAID controller.
   */
  static List<DiskGroup> of(Server server) {
    return server.model().commercialRange().startsWith("Advance")
        ? List.of(SYSTEM, DATA)
        : List.of(SYSTEM);
  }

  /** Returns the group for the system if the request names none; OVHcloud's guides say group 1. */
  static DiskGroup defaultOf(Server server) {
    return of(server).get(0);
  }

  /** Returns the name in OVHcloud's messages. */
  String text() {
    return "disk group " + id;
  }

  /** Returns {@code dedicated.server.HardwareSpecificationsDisk}. */
  JsonNode json() {
    var json = Json.object().put("diskGroupId", id).put("numberOfDisks", disks);
    json.put("diskType", type).put("raidController", raidController);
    json.put("description", disks + " X Disk " + type + " " + size + " GB, JBOD");
    json.putObject("diskSize").put("unit", "GB").put("value", size);
    return json.putNull("defaultHardwareRaidSize").putNull("defaultHardwareRaidType");
  }

  /**
   * Returns the RAID controller of this group, as {@code dedicated.server.HardwareRaidController}.
   */
  JsonNode controllerJson() {
    ObjectNode json = Json.object().put("type", "mega").put("model", "9361-8i-2G");
    ObjectNode group = json.withArray("disks").addObject();
    group.put("diskGroupId", id).put("type", type);
    for (int i = 0; i < disks; i++) {
      group.withArray("names").add("c0:d" + i);
    }
    group.putObject("capacity").put("unit", "GB").put("value", size);
    group.putObject("speed").put("unit", "GB/s").put("value", "6g");
    return json;
  }
}
