package dev.ovhdo.api.server;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.client.value.OpenEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules for the customisations of a reinstallation. */
final class CustomizationRules {
  /** The rule of OVHcloud's error {@code HostnameInvalidFormat}. */
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

  private static final int MAX_NAME_LENGTH = 253;

  /** Number of hexadecimal digits of a checksum by type. */
  private static final Map<String, Integer> DIGITS =
      Map.of("md5", 32, "sha1", 40, "sha256", 64, "sha512", 128);

  private CustomizationRules() {}

  static String requireHostname(String name) {
    boolean fits = name.length() <= MAX_NAME_LENGTH;
    for (String label : name.split("\\.", -1)) {
      fits &= LABEL.matcher(label).matches();
    }
    if (!fits) {
      throw new InvalidInputException(
          "\""
              + name
              + "\" is not a host name: each label has at most 63 letters, digits and hyphens, begins"
              + " with a letter and ends with a letter or a digit");
    }
    return name;
  }

  static String requireUrl(String text) {
    try {
      URI url = new URI(text);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return text;
      }
    } catch (URISyntaxException e) {
      throw new InvalidInputException("The URL of the image is invalid: " + e.getMessage(), e);
    }
    throw new InvalidInputException(
        "The URL of the image must begin with http:// or https://: \"" + text + "\"");
  }

  static String requireChecksum(String type, String checksum) {
    int digits = DIGITS.getOrDefault(type, 0);
    if (digits != 0 && !checksum.matches("[0-9a-fA-F]{" + digits + "}")) {
      throw new InvalidInputException(
          "A checksum of type " + type + " must have " + digits + " hexadecimal digits");
    }
    return checksum.toLowerCase(Locale.ROOT);
  }

  static <E extends OpenEnum<?>> E requireKnown(String label, E given, List<E> known) {
    if (!given.isKnown()) {
      throw new InvalidInputException(
          label
              + " must be one of "
              + known.stream().map(Object::toString).collect(Collectors.joining(", "))
              + ", not \""
              + given
              + "\"");
    }
    return given;
  }

  /** Returns the API's names of the given customisations. */
  static List<String> names(DedicatedServerReinstallCustomizationsInput given) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("configDriveMetadata", given.configDriveMetadata());
    all.put("configDriveUserData", given.configDriveUserData());
    all.put("efiBootloaderPath", given.efiBootloaderPath());
    all.put("enableLacpBonding", given.enableLacpBonding());
    all.put("hostname", given.hostname());
    all.put("httpHeaders", given.httpHeaders());
    all.put("imageCheckSum", given.imageCheckSum());
    all.put("imageCheckSumType", given.imageCheckSumType());
    all.put("imageType", given.imageType());
    all.put("imageURL", given.imageURL());
    all.put("language", given.language());
    all.put("nutanixConfiguration", given.nutanixConfiguration());
    all.put("postInstallationScript", given.postInstallationScript());
    all.put("postInstallationScriptExtension", given.postInstallationScriptExtension());
    all.put("sshKey", given.sshKey());
    List<String> names = new ArrayList<>();
    all.forEach(
        (name, value) -> {
          if (value != null) {
            names.add(name);
          }
        });
    return names;
  }
}
