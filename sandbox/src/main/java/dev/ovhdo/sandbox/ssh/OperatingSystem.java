package dev.ovhdo.sandbox.ssh;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operating system of an image, with the properties that a user sees after the login.
 *
 * @param id the {@code ID} of os-release
 * @param name the distribution, for example {@code Debian GNU/Linux}
 * @param version for example {@code 12}; empty if the name of the image has no version
 * @param codename for example {@code bookworm}; empty if unknown
 */
record OperatingSystem(String id, String name, String version, String codename) {

  private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)*");

  private static final Map<String, String> CODENAMES =
      Map.ofEntries(
          Map.entry("debian 10", "buster"),
          Map.entry("debian 11", "bullseye"),
          Map.entry("debian 12", "bookworm"),
          Map.entry("debian 13", "trixie"),
          Map.entry("debian 14", "forky"),
          Map.entry("ubuntu 20.04", "focal"),
          Map.entry("ubuntu 22.04", "jammy"),
          Map.entry("ubuntu 24.04", "noble"),
          Map.entry("ubuntu 24.10", "oracular"),
          Map.entry("ubuntu 25.04", "plucky"),
          Map.entry("ubuntu 26.04", "resolute"));

  private record Family(String id, String name) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family("debian", "Debian GNU/Linux"),
          new Family("ubuntu", "Ubuntu"),
          new Family("almalinux", "AlmaLinux"),
          new Family("rocky", "Rocky Linux"),
          new Family("fedora", "Fedora Linux"),
          new Family("centos", "CentOS Stream"),
          new Family("arch", "Arch Linux"));

  /**
   * Returns the distribution and its version from the name of an image; a plain Linux if the
   * distribution is unknown.
   */
  static OperatingSystem ofImage(String image) {
    String text = image.toLowerCase(Locale.ROOT);
    for (Family family : FAMILIES) {
      int at = text.indexOf(family.id());
      if (at >= 0) {
        Matcher matcher = VERSION.matcher(text);
        String version = matcher.find(at) ? matcher.group() : "";
        String codename = CODENAMES.getOrDefault(family.id() + " " + version, "");
        return new OperatingSystem(family.id(), family.name(), version, codename);
      }
    }
    return new OperatingSystem("linux", "Linux", "", "");
  }

  /** The name and version as a login banner shows them. */
  String prettyName() {
    String codenamed = codename.isEmpty() || id.equals("ubuntu") ? "" : " (" + codename + ")";
    return (name + " " + version).strip() + codenamed;
  }

  String kernelRelease() {
    return switch (id) {
      case "debian" ->
          switch (version) {
            case "10" -> "4.19.0-27-amd64";
            case "11" -> "5.10.0-35-amd64";
            case "12" -> "6.1.0-40-amd64";
            default -> "6.12.48+deb13-amd64";
          };
      case "ubuntu" -> version.startsWith("22.") ? "5.15.0-157-generic" : "6.8.0-85-generic";
      case "almalinux", "rocky", "centos" -> "5.14.0-570.el9.x86_64";
      case "fedora" -> "6.16.8-200.fc42.x86_64";
      default -> "6.12.0";
    };
  }

  /** The files in {@code /etc} that identify the system, by path. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("/etc/os-release", osRelease());
    switch (id) {
      case "debian" -> files.put("/etc/debian_version", version + ".0\n");
      case "ubuntu" ->
          files.put(
              "/etc/lsb-release",
              "DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE="
                  + version
                  + "\nDISTRIB_CODENAME="
                  + codename
                  + "\n");
      case "almalinux", "rocky", "centos", "fedora" ->
          files.put("/etc/redhat-release", name + " release " + version + "\n");
      default -> {}
    }
    return files;
  }

  private String osRelease() {
    StringBuilder text = new StringBuilder();
    text.append("PRETTY_NAME=\"").append(prettyName()).append("\"\n");
    text.append("NAME=\"").append(name).append("\"\n");
    if (!version.isEmpty()) {
      text.append("VERSION_ID=\"").append(version).append("\"\n");
      String codenamed = codename.isEmpty() ? "" : " (" + codename + ")";
      text.append("VERSION=\"").append(version).append(codenamed).append("\"\n");
    }
    if (!codename.isEmpty()) {
      text.append("VERSION_CODENAME=").append(codename).append('\n');
    }
    return text.append("ID=").append(id).append('\n').toString();
  }
}
