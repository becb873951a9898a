package dev.ovhdo.sandbox.account;

import dev.ovhdo.sandbox.state.Account;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A YAML file that describes an account. The properties have the names of the API; {@code
 * docs/sandbox-account.md} lists them.
 */
public final class AccountFile {

  private AccountFile() {}

  /**
   * Reads the account.
   *
   * @throws AccountFileException if the file cannot be read or is invalid; the message contains the
   *     line, the reason, and the allowed values
   */
  public static Account read(Path file) {
    try {
      return new AccountReader().read(YamlDocument.parse(Files.readString(file)));
    } catch (InvalidLineException e) {
      throw new AccountFileException(file, e.line(), e.reason());
    } catch (NoSuchFileException e) {
      throw new AccountFileException(file, 0, "no such file");
    } catch (CharacterCodingException e) {
      throw new AccountFileException(file, 0, "not UTF-8");
    } catch (IOException e) {
      throw new AccountFileException(file, 0, "cannot be read: " + e);
    }
  }
}
