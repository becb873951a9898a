package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.cli.call.Input;
import dev.ovhdo.cli.session.CommandException;
import dev.ovhdo.cli.session.ExitCode;
import dev.ovhdo.cli.session.Session;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a new system is given, but for the key. */
final class InstallOptions {
  @Option(
      names = "--os",
      required = true,
      paramLabel = "NAME|PATTERN",
      description =
          "What to install: a name of 'ovh-do server os', a family such as debian, whose newest"
              + " system it is, or a regular expression that is searched in the names")
  String system = "";

  @Option(names = "--hostname", paramLabel = "NAME", description = "What the system calls itself")
  @Nullable String hostname;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description =
          "A script that runs once when the system is installed; .ps1 and .cmd on Windows")
  @Nullable String script;

  @Option(
      names = "--user-data",
      paramLabel = "FILE",
      description = "What cloud-init is given, such as a #cloud-config")
  @Nullable String userData;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "The language of a Windows, such as fr-fr")
  @Nullable String language;

  @Option(
      names = "--image-url",
      paramLabel = "URL",
      description = "An image of your own, for byoi_64 and byolinux_64")
  @Nullable String imageUrl;

  @Option(
      names = "--image-type",
      paramLabel = "TYPE",
      description = "qcow2 or raw (default: as the URL ends, else qcow2)")
  @Nullable String imageType;

  @Option(
      names = "--checksum",
      paramLabel = "TYPE:VALUE",
      description = "The checksum of the image: md5, sha1, sha256 or sha512, and its digits")
  @Nullable String checksum;

  @Option(
      names = "--http-header",
      paramLabel = "NAME=VALUE",
      description = "A header to fetch the image with; may be given several times")
  Map<String, String> headers = new LinkedHashMap<>();

  @Option(
      names = "--efi-bootloader",
      paramLabel = "PATH",
      description = "Where the firmware finds the boot loader: \\efi\\debian\\grubx64.efi")
  @Nullable String efiBootloader;

  @Option(
      names = "--storage",
      paramLabel = "FILE",
      description = "How the disks are divided: a YAML or JSON file in the API's shape")
  @Nullable String storage;

  /**
   * Returns what the person wants.
   *
   * @throws CommandException if a file cannot be read, or options do not go together
   * @throws dev.ovhdo.api.InvalidInputException if something is not what it has to be
   */
  Reinstall wish(Session session) {
    Input files = new Input(session.environment());
    Reinstall wish = Reinstall.ofSystem(system);
    if (hostname != null) {
      wish = wish.withHostname(hostname);
    }
    if (script != null) {
      wish = wish.withPostInstallationScript(files.read(script));
      String ending = script.substring(script.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (ending.equals("ps1") || ending.equals("cmd")) {
        wish = wish.withScriptExtension(ending);
      }
    }
    if (userData != null) {
      wish = wish.withConfigDriveUserData(files.read(userData));
    }
    if (language != null) {
      wish = wish.withLanguage(language);
    }
    if (efiBootloader != null) {
      wish = wish.withEfiBootloaderPath(efiBootloader);
    }
    if (storage != null) {
      String text = new String(files.read(storage), StandardCharsets.UTF_8);
      wish = wish.withStorage(StorageFile.read(storage, text));
    }
    return withImage(wish);
  }

  private Reinstall withImage(Reinstall plain) {
    String url = imageUrl;
    if (url == null) {
      if (imageType != null || checksum != null || !headers.isEmpty()) {
        throw new CommandException(
            ExitCode.USAGE,
            "--image-type, --checksum and --http-header are about the image of --image-url");
      }
      return plain;
    }
    String type = imageType != null ? imageType : url.endsWith(".raw") ? "raw" : "qcow2";
    Reinstall wish = plain.withImage(url, type);
    if (checksum != null) {
      int colon = checksum.indexOf(':');
      if (colon < 0) {
        throw new CommandException(
            ExitCode.USAGE, "--checksum is a type and a value, such as sha256:9f86d08…");
      }
      wish = wish.withImageChecksum(checksum.substring(0, colon), checksum.substring(colon + 1));
    }
    return headers.isEmpty() ? wish : wish.withHttpHeaders(headers);
  }
}
