package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import dev.ovhdo.client.file.AtomicFile;
import dev.ovhdo.client.file.IoErrorReason;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes a renewed consumer key back to the file and section that the application key came from.
 * Only this value changes; all other bytes stay. The change is atomic, and safe against other
 * processes that do the same: they wait for a lock on an empty file in the same folder, {@code
 * .ovh.conf.lock}, which is not deleted.
 *
 * <p>If the old consumer key is in a file that takes precedence over the file of the application
 * key, the new key is written there, because it would have no effect elsewhere.
 */
public final class ConsumerKeyFile {
  static final String HOME_FILE = ".ovh.conf";

  private final Path home;

  /**
   * Creates a writer for this home directory.
   *
   * @param home the folder of {@code .ovh.conf}, which is used if the original file is not writable
   */
  public ConsumerKeyFile(Path home) {
    this.home = home;
  }

  /**
   * Writes a consumer key back.
   *
   * @param configuration the settings that were read, with their origins
   * @param consumerKey the new key
   * @return what was done, for a message to the user
   * @throws ConfigurationException if no file could be written, if the written key would have no
   *     effect, or if the file now has another application key
   * @throws IllegalArgumentException if the text is not a valid consumer key
   */
  public Outcome write(Configuration configuration, String consumerKey) {
    if (!CredentialsReader.isKey(consumerKey)) {
      throw new IllegalArgumentException("not a consumer key");
    }
    Origin application =
        configuration
            .setting(SettingKeys.APPLICATION_KEY)
            .map(Setting::origin)
            .orElseGet(Origin.Argument::new);
    if (!(application instanceof Origin.File target)) {
      return new Outcome.NotWritten(application);
    }
    Optional<Origin> before = configuration.setting(SettingKeys.CONSUMER_KEY).map(Setting::origin);
    if (before.isEmpty()) {
      return new Update(configuration, consumerKey, null).to(target, true);
    }
    if (!(before.get() instanceof Origin.File old)) {
      return new Outcome.NotWritten(before.get());
    }
    Update write = new Update(configuration, consumerKey, old);
    return write.overrides(old.path(), target.path())
        ? write.to(old, false)
        : write.to(target, true);
  }

  /** The update for one renewal. */
  private final class Update {
    private final Configuration configuration;
    private final String consumerKey;
    private final Origin.@Nullable File old;

    private Update(Configuration configuration, String consumerKey, Origin.@Nullable File old) {
      this.configuration = configuration;
      this.consumerKey = consumerKey;
      this.old = old;
    }

    private Outcome to(Origin.File target, boolean withApplication) {
      try {
        update(target, withApplication);
        return new Outcome.Written(target.path(), target.section());
      } catch (IOException e) {
        return writeToHome(target, e);
      }
    }

    private Outcome writeToHome(Origin.File unwritable, IOException failure) {
      String problem =
          "%s: the new consumer key can't be written: %s"
              .formatted(unwritable, IoErrorReason.of(failure));
      Path file = home.resolve(HOME_FILE);
      if (file.equals(unwritable.path())) {
        throw new ConfigurationException(problem, failure);
      }
      if (old != null && overrides(old.path(), file)) {
        throw new ConfigurationException(
            problem
                + "; in "
                + file
                + " it would have no effect, as "
                + old.path()
                + " takes precedence",
            failure);
      }
      try {
        update(new Origin.File(file, unwritable.section()), false);
        return new Outcome.WrittenElsewhere(file, unwritable.section(), unwritable.path());
      } catch (IOException e) {
        e.addSuppressed(failure);
        throw new ConfigurationException(
            problem + "; nor to " + file + ": " + IoErrorReason.of(e), e);
      }
    }

    private void update(Origin.File target, boolean withApplication) throws IOException {
      AtomicFile file = AtomicFile.at(target.path());
      file.update(
          file.isBelow(home) ? AtomicFile.Mode.OWNER_ONLY : AtomicFile.Mode.KEPT,
          bytes -> {
            IniFile ini = IniFile.of(bytes);
            requireSameApplication(ini, target, withApplication);
            return new IniEditor(ini)
                .set(
                    target.section(),
                    SettingKeys.CONSUMER_KEY,
                    consumerKey,
                    SettingKeys.APPLICATION_SECRET,
                    SettingKeys.APPLICATION_KEY);
          });
    }

    /**
     * Checks the application key: a consumer key in the section of another application key would
     * make both unusable.
     */
    private void requireSameApplication(IniFile ini, Origin.File target, boolean withApplication)
        throws CharacterCodingException {
      Optional<IniLine> line = ini.entry(target.section(), SettingKeys.APPLICATION_KEY);
      String found = line.isPresent() ? ini.value((IniLine.Entry) line.get().content()) : "";
      boolean same =
          configuration
              .setting(SettingKeys.APPLICATION_KEY)
              .filter(setting -> setting.value().equals(found))
              .isPresent();
      if (!same && (withApplication || !found.isEmpty())) {
        throw new ConfigurationException(
            "%s, key application_key does not match the application of the new consumer key, which was not written"
                .formatted(target));
      }
    }

    /** Returns whether one file takes precedence over another. */
    private boolean overrides(Path file, Path other) {
      return configuration.files().lastIndexOf(file) > configuration.files().lastIndexOf(other);
    }
  }

  /** Where the new key was written. */
  public sealed interface Outcome {
    /**
     * Written to the file of the application key or of the old consumer key.
     *
     * @param file the file
     * @param section the section
     */
    record Written(Path file, String section) implements Outcome {}

    /**
     * Written to {@code ~/.ovh.conf}, because the original file is not writable.
     *
     * @param file the file that was written
     * @param section the section
     * @param unwritable the file that is not writable
     */
    record WrittenElsewhere(Path file, String section, Path unwritable) implements Outcome {}

    /**
     * Not written: the keys come from the environment or from arguments.
     *
     * @param origin the origin of the application key or of the old consumer key
     */
    record NotWritten(Origin origin) implements Outcome {}
  }
}
