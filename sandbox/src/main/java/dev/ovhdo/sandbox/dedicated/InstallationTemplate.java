package dev.ovhdo.sandbox.dedicated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

  /**
   * A customization that a reinstallation accepts.
   *
   * @param type the type at OVHcloud
   * @param defaultValue the value without a customization, always as a text; null for none
   */
  record Input(String name, String type, boolean mandatory, @Nullable String defaultValue) {
    static Input optional(String name, String type) {
      return new Input(name, type, false, "");
    }
  }

  Kind kind() {
    if (name.startsWith("win")) {
      return Kind.WINDOWS;
    } else if (name.startsWith("esxi")) {
      return Kind.ESXI;
    }
    return name.startsWith("byo") ? Kind.IMAGE : Kind.LINUX;
  }

  /** Returns the letters at the start of the name, in most cases the {@code subfamily}. */
  String distribution() {
    return name.toLowerCase(Locale.ROOT).replaceFirst("[^a-z].*", "");
  }

  /** Returns whether a custom partition layout is possible. */
  boolean supportsCustomLayout() {
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

  /** Returns the mount point of the system itself. */
  String root() {
    return kind() == Kind.WINDOWS ? "c:" : "/";
  }

  /**
   * Returns the customizations; those of Debian and Windows are those of OVHcloud's guide of 2026.
   */
  List<Input> inputs() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.optional("hostname", "hostname"));
    if (kind() == Kind.WINDOWS) {
      inputs.add(new Input("language", "enum", true, "en-us"));
    }
    // Windows has no SSH key in the guide, and OVHcloud's schema does not exclude one.
    inputs.add(Input.optional("sshKey", "sshPubKey"));
    if (kind() != Kind.ESXI) {
      inputs.add(new Input("postInstallationScript", "text", false, null));
    }
    if (kind() == Kind.WINDOWS) {
      inputs.add(new Input("postInstallationScriptExtension", "enum", true, "ps1"));
    } else if (kind() == Kind.IMAGE) {
      inputs.add(new Input("imageURL", "url", true, null));
      inputs.add(Input.optional("imageType", "enum"));
      inputs.add(Input.optional("imageCheckSum", "hexstring"));
      inputs.add(Input.optional("imageCheckSumType", "enum"));
      inputs.add(Input.optional("httpHeaders", "keyValue"));
      inputs.add(Input.optional("configDriveUserData", "text"));
      inputs.add(Input.optional("efiBootloaderPath", "string"));
    }
    if (kind() == Kind.LINUX || kind() == Kind.IMAGE) {
      inputs.add(Input.optional("configDriveMetadata", "keyValue"));
    }
    if (kind() == Kind.LINUX || kind() == Kind.WINDOWS) {
      inputs.add(new Input("enableLacpBonding", "boolean", false, "false"));
    }
    if (distribution().equals("nutanix") || distribution().equals("aos")) {
      inputs.add(Input.optional("nutanixConfiguration", "keyValue"));
    }
    return inputs;
  }
}
