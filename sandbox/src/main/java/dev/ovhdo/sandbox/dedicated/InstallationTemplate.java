package dev.ovhdo.sandbox.dedicated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An operating system that OVHcloud installs. Its properties are derived from its name.
 *
 * @param name such as {@code debian12_64}
 * @param description the name for display
 */
record InstallationTemplate(String name, String description) {
  /** The kind of a system, which determines most properties. */
  enum Kind {
    LINUX,
    WINDOWS,
    ESXI,
    /** An image of the customer: Bring Your Own Image, Bring Your Own Linux. */
    IMAGE
  }

  /** A customization that a reinstallation accepts, with its OVHcloud type. */
  record Input(String name, String type, boolean mandatory) {}

  private static final List<Input> COMMON =
      List.of(new Input("hostname", "hostname", false), new Input("sshKey", "sshPubKey", false));

  Kind kind() {
    if (name.startsWith("win")) {
      return Kind.WINDOWS;
    } else if (name.startsWith("esxi")) {
      return Kind.ESXI;
    }
    return name.startsWith("byo") ? Kind.IMAGE : Kind.LINUX;
  }

  /** The letters at the start of the name, in most cases the {@code subfamily}. */
  String word() {
    return name.toLowerCase(Locale.ROOT).replaceFirst("[^a-z].*", "");
  }

  /** Whether a custom partition layout is possible. */
  boolean takesLayout() {
    return kind() == Kind.LINUX || name.startsWith("byolinux");
  }

  List<String> fileSystems() {
    return switch (kind()) {
      case LINUX -> List.of("btrfs", "ext4", "swap", "xfs", "zfs");
      case IMAGE -> List.of("ext4", "swap", "xfs");
      case WINDOWS -> List.of("ntfs");
      case ESXI -> List.of("vmfs6");
    };
  }

  /** The mount point of the system itself. */
  String root() {
    return kind() == Kind.WINDOWS ? "c:" : "/";
  }

  List<Input> inputs() {
    List<Input> inputs = new ArrayList<>(COMMON);
    if (kind() != Kind.ESXI) {
      inputs.add(new Input("postInstallationScript", "text", false));
    }
    if (kind() == Kind.WINDOWS) {
      inputs.add(new Input("postInstallationScriptExtension", "enum", false));
      inputs.add(new Input("language", "enum", false));
    } else if (kind() == Kind.IMAGE) {
      inputs.add(new Input("imageURL", "url", true));
      inputs.add(new Input("imageType", "enum", false));
      inputs.add(new Input("imageCheckSum", "hexstring", false));
      inputs.add(new Input("imageCheckSumType", "enum", false));
      inputs.add(new Input("httpHeaders", "keyValue", false));
      inputs.add(new Input("configDriveUserData", "text", false));
      inputs.add(new Input("efiBootloaderPath", "string", false));
    }
    return inputs;
  }
}
