package dev.ovhdo.api.server;

import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.api.sshkey.SshKeyChoice;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsImageCheckSumTypeEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsImageTypeEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsInput;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsLanguageEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsPostInstallationScriptExtensionEnum;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Request to reinstall a dedicated server. Without a key, OVHcloud sends a password by email to the
 * owner of the account. Immutable.
 *
 * <pre>{@code
 * Reinstall.ofSystem("debian").withHostname("web1.example.com").withSshKey("laptop")
 * }</pre>
 *
 * @param operatingSystem the name of an operating system, a family such as {@code debian} for its
 *     newest system, or a regular expression, see {@link OperatingSystems#choose}
 * @param sshKey the key to install; a key of the account is resolved to the public key, because
 *     OVHcloud does not accept names here
 * @param customizations all other customisations in the API's format, except the key
 * @param storage the storage layout, each group of disks once; empty for the default of the
 *     operating system
 */
public record Reinstall(
    String operatingSystem,
    SshKeyChoice sshKey,
    DedicatedServerReinstallCustomizationsInput customizations,
    List<Storage> storage) {

  /**
   * Checks the components and the storage layout.
   *
   * @throws InvalidInputException if the storage layout is invalid
   */
  public Reinstall {
    Objects.requireNonNull(operatingSystem, "operatingSystem");
    Objects.requireNonNull(customizations, "customizations");
    storage = List.copyOf(storage);
    Objects.requireNonNull(sshKey, "sshKey");
    if (customizations.sshKey() != null) {
      throw new IllegalArgumentException("The key belongs to sshKey, not to the customizations");
    }
    List<Storage.Problem> problems = Storage.problems(storage);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(
          problems.stream().map(Storage.Problem::toString).collect(Collectors.joining("; ")));
    }
  }

  /**
   * Returns a request to install an operating system without an SSH key.
   *
   * @param nameFamilyOrPattern the name or family, or a regular expression that is searched in the
   *     names
   */
  public static Reinstall ofSystem(String nameFamilyOrPattern) {
    return new Reinstall(
        nameFamilyOrPattern,
        SshKeyChoice.ofNone(),
        DedicatedServerReinstallCustomizationsInput.of(),
        List.of());
  }

  /**
   * Returns a copy that installs this key of the account, instead of a password by email.
   *
   * @param name the name of the key in the account
   */
  public Reinstall withSshKey(String name) {
    return new Reinstall(operatingSystem, SshKeyChoice.ofName(name), customizations, storage);
  }

  /**
   * Returns a copy that installs this key, which need not be in the account, instead of a password
   * by email.
   *
   * @param key the public key in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @throws InvalidInputException if the text is not a public key
   */
  public Reinstall withPublicKey(String key) {
    return new Reinstall(operatingSystem, SshKeyChoice.ofPublicKey(key), customizations, storage);
  }

  /**
   * Returns a copy with a host name.
   *
   * @param name the host name, with or without a domain
   * @throws InvalidInputException if the text is not a host name by RFC 1035
   */
  public Reinstall withHostname(String name) {
    return with(customizations.withHostname(CustomizationRules.requireHostname(name)));
  }

  /** Returns a copy with a script to run once after the installation. */
  public Reinstall withPostInstallationScript(String script) {
    return withPostInstallationScript(script.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a copy with a script to run once after the installation.
   *
   * @param script the bytes of the script; sent as Base64, which OVHcloud detects
   */
  public Reinstall withPostInstallationScript(byte[] script) {
    return with(customizations.withPostInstallationScript(base64(script)));
  }

  /**
   * Returns a copy with the type of the script, for Windows.
   *
   * @param extension {@code cmd} or {@code ps1}
   * @throws InvalidInputException if the extension is neither
   */
  public Reinstall withScriptExtension(String extension) {
    return with(
        customizations.withPostInstallationScriptExtension(
            CustomizationRules.requireKnown(
                "A script's extension",
                DedicatedServerReinstallCustomizationsPostInstallationScriptExtensionEnum.of(
                    extension),
                DedicatedServerReinstallCustomizationsPostInstallationScriptExtensionEnum
                    .known())));
  }

  /** Returns a copy with user data for cloud-init. */
  public Reinstall withConfigDriveUserData(String userData) {
    return withConfigDriveUserData(userData.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a copy with user data for cloud-init.
   *
   * @param userData the bytes, such as of a {@code #cloud-config}; sent as Base64
   */
  public Reinstall withConfigDriveUserData(byte[] userData) {
    return with(customizations.withConfigDriveUserData(base64(userData)));
  }

  /**
   * Returns a copy with metadata for cloud-init, which the configuration drive contains.
   *
   * @param metadata texts by their names; sent as a JSON object
   */
  public Reinstall withConfigDriveMetadata(Map<String, String> metadata) {
    return with(customizations.withConfigDriveMetadata(metadata));
  }

  /**
   * Returns a copy that bonds the network interfaces of the server by LACP, or does not. OVHcloud's
   * default is no bonding.
   */
  public Reinstall withLacpBonding(boolean isEnabled) {
    return with(customizations.withEnableLacpBonding(isEnabled));
  }

  /**
   * Returns a copy with the configuration of a Nutanix system.
   *
   * @param configuration texts by their names; sent as a JSON object
   */
  public Reinstall withNutanixConfiguration(Map<String, String> configuration) {
    return with(customizations.withNutanixConfiguration(configuration));
  }

  /**
   * Returns a copy with a language of the system.
   *
   * @param language such as {@code fr-fr}
   * @throws InvalidInputException if OVHcloud does not support the language
   */
  public Reinstall withLanguage(String language) {
    return with(
        customizations.withLanguage(
            CustomizationRules.requireKnown(
                "A language",
                DedicatedServerReinstallCustomizationsLanguageEnum.of(language),
                DedicatedServerReinstallCustomizationsLanguageEnum.known())));
  }

  /**
   * Returns a copy with a custom image, for {@code byoi_64} and {@code byolinux_64}.
   *
   * @param url the HTTP or HTTPS URL of the image
   * @param type {@code qcow2} or {@code raw}
   * @throws InvalidInputException if URL or type is invalid
   */
  public Reinstall withImage(String url, String type) {
    return with(
        customizations
            .withImageURL(CustomizationRules.requireUrl(url))
            .withImageType(
                CustomizationRules.requireKnown(
                    "The type of an image",
                    DedicatedServerReinstallCustomizationsImageTypeEnum.of(type),
                    DedicatedServerReinstallCustomizationsImageTypeEnum.known())));
  }

  /**
   * Returns a copy with a checksum of the image, which OVHcloud verifies.
   *
   * @param type {@code md5}, {@code sha1}, {@code sha256} or {@code sha512}
   * @param checksum in hexadecimal digits
   * @throws InvalidInputException if the checksum does not fit the type
   */
  public Reinstall withImageChecksum(String type, String checksum) {
    return with(
        customizations
            .withImageCheckSumType(
                CustomizationRules.requireKnown(
                    "The type of a checksum",
                    DedicatedServerReinstallCustomizationsImageCheckSumTypeEnum.of(type),
                    DedicatedServerReinstallCustomizationsImageCheckSumTypeEnum.known()))
            .withImageCheckSum(CustomizationRules.requireChecksum(type, checksum)));
  }

  /**
   * Returns a copy with HTTP headers for the download of the image. They may contain secrets, and
   * {@link #toString} omits them.
   */
  public Reinstall withHttpHeaders(Map<String, String> headers) {
    return with(customizations.withHttpHeaders(headers));
  }

  /**
   * Returns a copy with the path of the EFI boot loader.
   *
   * @param path the path in the firmware's format: {@code \efi\debian\grubx64.efi}
   */
  public Reinstall withEfiBootloaderPath(String path) {
    return with(customizations.withEfiBootloaderPath(path));
  }

  /**
   * Returns a copy with a storage layout.
   *
   * @param groups each group of disks once
   * @throws InvalidInputException if the layout is invalid, see {@link Storage#problems}
   */
  public Reinstall withStorage(Storage... groups) {
    return withStorage(List.of(groups));
  }

  /**
   * Returns a copy with a storage layout.
   *
   * @param groups each group of disks once
   * @throws InvalidInputException if the layout is invalid, see {@link Storage#problems}
   */
  public Reinstall withStorage(List<Storage> groups) {
    return new Reinstall(operatingSystem, sshKey, customizations, groups);
  }

  private Reinstall with(DedicatedServerReinstallCustomizationsInput changed) {
    return new Reinstall(operatingSystem, sshKey, changed, storage);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Returns the components without secrets; scripts and user data may contain secrets. */
  @Override
  public String toString() {
    return "Reinstall[operatingSystem="
        + operatingSystem
        + ", sshKey="
        + sshKey
        + ", customizations="
        + CustomizationRules.names(customizations)
        + ", storage="
        + storage
        + "]";
  }
}
