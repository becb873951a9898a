package dev.ovhdo.cli.server;

import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.Storage;
import dev.ovhdo.api.sshkey.SshKeyChoice;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.InputFiles;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsInput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code server reinstall} for the new system, except the image and the key. */
final class InstallOptions {
  @Option(
      names = "--hostname",
      paramLabel = "NAME",
      description = "The host name of the new system")
  @Nullable String hostname;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description =
          "A script that runs once after the installation; on Windows a .ps1 or .cmd file")
  @Nullable String script;

  @Option(
      names = "--user-data",
      paramLabel = "FILE",
      description = "The user data for cloud-init, such as a #cloud-config file")
  @Nullable String userData;

  @Option(
      names = "--metadata",
      paramLabel = "NAME=VALUE",
      description = "Metadata for cloud-init in the configuration drive; repeatable")
  Map<String, String> metadata = new LinkedHashMap<>();

  @Option(
      names = "--lacp-bonding",
      arity = "1",
      paramLabel = "true|false",
      description = "Whether the network interfaces are bonded by LACP (default: OVHcloud's)")
  @Nullable Boolean lacpBonding;

  @Option(
      names = "--nutanix",
      paramLabel = "NAME=VALUE",
      description = "A setting of a Nutanix system; repeatable")
  Map<String, String> nutanix = new LinkedHashMap<>();

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "The language of a Windows system, such as fr-fr")
  @Nullable String language;

  @Option(
      names = "--image-url",
      paramLabel = "URL",
      description = "The URL of your own image, for byoi_64 and byolinux_64")
  @Nullable String imageUrl;

  @Option(
      names = "--image-type",
      paramLabel = "TYPE",
      description = "qcow2 or raw (default: raw if the URL ends in .raw, else qcow2)")
  @Nullable String imageType;

  @Option(
      names = "--checksum",
      paramLabel = "TYPE:VALUE",
      description = "The checksum of the image; TYPE is md5, sha1, sha256 or sha512")
  @Nullable String checksum;

  @Option(
      names = "--http-header",
      paramLabel = "NAME=VALUE",
      description = "An HTTP header for the download of the image; repeatable")
  Map<String, String> headers = new LinkedHashMap<>();

  @Option(
      names = "--efi-bootloader",
      paramLabel = "PATH",
      description = "The path of the boot loader for the firmware: \\efi\\debian\\grubx64.efi")
  @Nullable String efiBootloader;

  @Option(
      names = "--storage",
      paramLabel = "FILE",
      description = "The storage layout: a YAML or JSON file in the format of the API")
  @Nullable String storage;

  @Option(
      names = "--keep-group",
      paramLabel = "ID",
      description =
          "A disk group whose data are kept; all others are erased. Not the group of the system;"
              + " repeatable")
  List<Long> keptGroups = new ArrayList<>();

  /**
   * Rejects an option that names a single machine, if there are several.
   *
   * @throws CommandException if the option is given
   */
  void requireForEach(int machines) {
    if (hostname != null && machines > 1) {
      throw new CommandException(
          ExitCode.USAGE, "--hostname is for a single server, not for " + machines + " servers");
    }
  }

  /**
   * Returns the requested installation.
   *
   * @param image the name of the image, a family, or a regular expression
   * @throws CommandException if a file cannot be read, or options exclude each other
   * @throws dev.ovhdo.api.error.InvalidInputException if a value is invalid
   */
  Reinstall request(CommandContext context, String image, SshKeyChoice key) {
    InputFiles files = new InputFiles(context.environment());
    Reinstall request =
        new Reinstall(image, key, DedicatedServerReinstallCustomizationsInput.of(), List.of());
    if (hostname != null) {
      request = request.withHostname(hostname);
    }
    if (script != null) {
      request = request.withPostInstallationScript(files.read(script));
      String ending = script.substring(script.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (ending.equals("ps1") || ending.equals("cmd")) {
        request = request.withScriptExtension(ending);
      }
    }
    if (userData != null) {
      request = request.withConfigDriveUserData(files.read(userData));
    }
    if (!metadata.isEmpty()) {
      request = request.withConfigDriveMetadata(metadata);
    }
    if (lacpBonding != null) {
      request = request.withLacpBonding(lacpBonding);
    }
    if (!nutanix.isEmpty()) {
      request = request.withNutanixConfiguration(nutanix);
    }
    if (language != null) {
      request = request.withLanguage(language);
    }
    if (efiBootloader != null) {
      request = request.withEfiBootloaderPath(efiBootloader);
    }
    List<Storage> groups = new ArrayList<>();
    if (storage != null) {
      String text = new String(files.read(storage), StandardCharsets.UTF_8);
      groups.addAll(StorageFile.read(storage, text));
    }
    keptGroups.forEach(id -> groups.add(Storage.ofKeptGroup(id)));
    return withImage(request.withStorage(groups));
  }

  private Reinstall withImage(Reinstall request) {
    String url = imageUrl;
    if (url == null) {
      if (imageType != null || checksum != null || !headers.isEmpty()) {
        throw new CommandException(
            ExitCode.USAGE, "--image-type, --checksum and --http-header need --image-url");
      }
      return request;
    }
    String type = imageType != null ? imageType : url.endsWith(".raw") ? "raw" : "qcow2";
    Reinstall withImage = request.withImage(url, type);
    if (checksum != null) {
      int colon = checksum.indexOf(':');
      if (colon < 0) {
        throw new CommandException(
            ExitCode.USAGE, "--checksum must be TYPE:VALUE, such as sha256:9f86d08…");
      }
      withImage =
          withImage.withImageChecksum(checksum.substring(0, colon), checksum.substring(colon + 1));
    }
    return headers.isEmpty() ? withImage : withImage.withHttpHeaders(headers);
  }
}
