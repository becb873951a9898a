package dev.ovhdo.api.server;

import dev.ovhdo.api.InvalidInputException;
import dev.ovhdo.api.PublicKey;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizations;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsImageCheckSumTypeEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsImageTypeEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsLanguageEnum;
import dev.ovhdo.routes.dedicated.server.DedicatedServerReinstallCustomizationsPostInstallationScriptExtensionEnum;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to put on a dedicated server. Without a key, OVHcloud mails a password to the owner of the
 * account. Immutable.
 *
 * <pre>{@code
 * Reinstall.ofSystem("debian").withHostname("web1.example.com").withSshKey("laptop")
 * }</pre>
 *
 * @param operatingSystem the name of an operating system, a family such as {@code debian}, whose
 *     newest one is taken, or a regular expression, see {@link OperatingSystems#choose}
 * @param sshKeyName the name of a key of the account, which is looked up: what is sent is its
 *     public half, because OVHcloud does not know names here; null for none
 * @param publicKey a public key in full; null for none
 * @param customizations everything else that the system is given, but for the key, as it is sent
 * @param storage how the disks are divided, each group once; none for the system's usual way
 */
public record Reinstall(
    String operatingSystem,
    @Nullable String sshKeyName,
    @Nullable String publicKey,
    DedicatedServerReinstallCustomizations customizations,
    List<Storage> storage) {

  /**
   * Checks that there is one key at most, and the storage.
   *
   * @throws InvalidInputException if something is wrong with the storage
   */
  public Reinstall {
    Objects.requireNonNull(operatingSystem, "operatingSystem");
    Objects.requireNonNull(customizations, "customizations");
    storage = List.copyOf(storage);
    if ((sshKeyName != null && publicKey != null) || customizations.sshKey() != null) {
      throw new IllegalArgumentException("Either the name of a key or a public key, not both");
    }
    List<StorageProblem> problems = Storage.problems(storage);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(
          problems.stream().map(StorageProblem::toString).collect(Collectors.joining("; ")));
    }
  }

  /**
   * Installs an operating system.
   *
   * @param nameFamilyOrPattern its name, its family, or a regular expression that is searched in
   *     the names
   */
  public static Reinstall ofSystem(String nameFamilyOrPattern) {
    return new Reinstall(
        nameFamilyOrPattern, null, null, DedicatedServerReinstallCustomizations.of(), List.of());
  }

  /**
   * Returns a copy that lets this key of the account in, instead of mailing a password.
   *
   * @param name the name under which the account knows the key
   */
  public Reinstall withSshKey(String name) {
    return new Reinstall(
        operatingSystem, Objects.requireNonNull(name, "name"), null, customizations, storage);
  }

  /**
   * Returns a copy that lets this key in, whether the account knows it or not, instead of mailing a
   * password.
   *
   * @param key the public half, in one line: {@code ssh-ed25519 AAAA… me@laptop}
   * @throws InvalidInputException if it is no public key
   */
  public Reinstall withPublicKey(String key) {
    return new Reinstall(
        operatingSystem, null, PublicKey.parse(key).line(), customizations, storage);
  }

  /**
   * Returns a copy whose system is called like that.
   *
   * @param name a host name, with its domain or without
   * @throws InvalidInputException if it is none, by RFC 1035
   */
  public Reinstall withHostname(String name) {
    return with(customizations.withHostname(Customizing.hostname(name)));
  }

  /** Returns a copy that runs this script once when the system is installed. */
  public Reinstall withPostInstallationScript(String script) {
    return withPostInstallationScript(script.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a copy that runs this script once when the system is installed.
   *
   * @param script its bytes; they are sent as Base64, which OVHcloud recognises
   */
  public Reinstall withPostInstallationScript(byte[] script) {
    return with(customizations.withPostInstallationScript(base64(script)));
  }

  /**
   * Returns a copy that says what kind of script a Windows is to run.
   *
   * @param extension {@code cmd} or {@code ps1}
   * @throws InvalidInputException if it is neither
   */
  public Reinstall withScriptExtension(String extension) {
    return with(
        customizations.withPostInstallationScriptExtension(
            Customizing.known(
                "A script's extension",
                DedicatedServerReinstallCustomizationsPostInstallationScriptExtensionEnum.of(
                    extension),
                DedicatedServerReinstallCustomizationsPostInstallationScriptExtensionEnum
                    .known())));
  }

  /** Returns a copy that hands this to cloud-init. */
  public Reinstall withConfigDriveUserData(String userData) {
    return withConfigDriveUserData(userData.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a copy that hands this to cloud-init.
   *
   * @param userData the bytes, such as those of a {@code #cloud-config}; they are sent as Base64
   */
  public Reinstall withConfigDriveUserData(byte[] userData) {
    return with(customizations.withConfigDriveUserData(base64(userData)));
  }

  /**
   * Returns a copy whose system speaks this language.
   *
   * @param language such as {@code fr-fr}
   * @throws InvalidInputException if OVHcloud has no such language
   */
  public Reinstall withLanguage(String language) {
    return with(
        customizations.withLanguage(
            Customizing.known(
                "A language",
                DedicatedServerReinstallCustomizationsLanguageEnum.of(language),
                DedicatedServerReinstallCustomizationsLanguageEnum.known())));
  }

  /**
   * Returns a copy that installs an image of one's own, as {@code byoi_64} and {@code byolinux_64}
   * do.
   *
   * @param url where it is, by HTTP or HTTPS
   * @param type {@code qcow2} or {@code raw}
   * @throws InvalidInputException if it is no such URL or type
   */
  public Reinstall withImage(String url, String type) {
    return with(
        customizations
            .withImageURL(Customizing.url(url))
            .withImageType(
                Customizing.known(
                    "The type of an image",
                    DedicatedServerReinstallCustomizationsImageTypeEnum.of(type),
                    DedicatedServerReinstallCustomizationsImageTypeEnum.known())));
  }

  /**
   * Returns a copy that has OVHcloud compare the image with a checksum.
   *
   * @param type {@code md5}, {@code sha1}, {@code sha256} or {@code sha512}
   * @param checksum in hexadecimal digits
   * @throws InvalidInputException if it is no checksum of this type
   */
  public Reinstall withImageChecksum(String type, String checksum) {
    return with(
        customizations
            .withImageCheckSumType(
                Customizing.known(
                    "The type of a checksum",
                    DedicatedServerReinstallCustomizationsImageCheckSumTypeEnum.of(type),
                    DedicatedServerReinstallCustomizationsImageCheckSumTypeEnum.known()))
            .withImageCheckSum(Customizing.checksum(type, checksum)));
  }

  /**
   * Returns a copy that sends these headers along when it fetches the image. They may hold secrets,
   * and are not shown by {@link #toString}.
   */
  public Reinstall withHttpHeaders(Map<String, String> headers) {
    return with(customizations.withHttpHeaders(headers));
  }

  /**
   * Returns a copy that boots the system from here.
   *
   * @param path as the firmware writes it: {@code \efi\debian\grubx64.efi}
   */
  public Reinstall withEfiBootloaderPath(String path) {
    return with(customizations.withEfiBootloaderPath(path));
  }

  /**
   * Returns a copy that divides the disks like that.
   *
   * @param groups each group of disks once
   * @throws InvalidInputException if something is wrong with them, see {@link Storage#problems}
   */
  public Reinstall withStorage(Storage... groups) {
    return withStorage(List.of(groups));
  }

  /**
   * Returns a copy that divides the disks like that.
   *
   * @param groups each group of disks once
   * @throws InvalidInputException if something is wrong with them, see {@link Storage#problems}
   */
  public Reinstall withStorage(List<Storage> groups) {
    return new Reinstall(operatingSystem, sshKeyName, publicKey, customizations, groups);
  }

  private Reinstall with(DedicatedServerReinstallCustomizations changed) {
    return new Reinstall(operatingSystem, sshKeyName, publicKey, changed, storage);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Returns the parts that hold no secret: a script or user data may hold some. */
  @Override
  public String toString() {
    return "Reinstall[operatingSystem="
        + operatingSystem
        + ", sshKeyName="
        + sshKeyName
        + ", customizations="
        + Customizing.names(customizations)
        + ", storage="
        + storage
        + "]";
  }
}
