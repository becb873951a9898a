package dev.ovhdo.client.config;

import dev.ovhdo.client.error.ConfigurationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The setting {@code credential_command}: a command whose standard output has the keys that are not
 * configured, such as {@code pass show ovh}. It prints lines {@code KEY=VALUE}, or only the value
 * if one key is missing. The command is started directly, without a shell; its standard error is
 * that of this process.
 */
final class CredentialCommand {
  static final Duration LIMIT = Duration.ofSeconds(60);

  private static final int MOST_BYTES = 65_536;

  private final Setting setting;
  private final Duration limit;

  CredentialCommand(Setting setting, Duration limit) {
    this.setting = setting;
    this.limit = limit;
  }

  /**
   * Returns the settings with those of the command, which is run only if a key is missing.
   *
   * @throws ConfigurationException if the command fails or prints something else
   */
  Map<String, Setting> complete(Map<String, Setting> settings) {
    List<String> missing = missing(settings);
    if (missing.isEmpty()) {
      return settings;
    }
    Map<String, Setting> all = new HashMap<>(settings);
    Origin origin = new Origin.Command(setting.origin());
    read(output(), missing)
        .forEach((key, value) -> all.putIfAbsent(key, new Setting(value, origin)));
    return all;
  }

  /** Returns the keys that the kind of credentials lacks. */
  private static List<String> missing(Map<String, Setting> settings) {
    List<String> kind;
    if (settings.containsKey(SettingKeys.APPLICATION_KEY)) {
      kind = List.of(SettingKeys.APPLICATION_SECRET, SettingKeys.CONSUMER_KEY);
    } else if (settings.containsKey(SettingKeys.CLIENT_ID)) {
      kind = List.of(SettingKeys.CLIENT_SECRET);
    } else {
      kind = List.of(SettingKeys.ACCESS_TOKEN);
    }
    return kind.stream().filter(key -> !settings.containsKey(key)).toList();
  }

  private Map<String, String> read(String output, List<String> missing) {
    List<String> lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty()) {
      throw failure("the command printed nothing");
    }
    if (lines.size() == 1 && key(lines.get(0)) == null) {
      if (missing.size() > 1) {
        throw failure(
            "the command printed one value, but %s are missing; let it print lines KEY=VALUE"
                .formatted(String.join(" and ", missing)));
      }
      return Map.of(missing.get(0), lines.get(0));
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String key = key(line);
      if (key == null) {
        throw failure(
            "line %s of the output of the command is not KEY=VALUE with one of the keys %s"
                .formatted(i + 1, String.join(", ", SettingKeys.CREDENTIALS)));
      }
      String value = line.substring(line.indexOf('=') + 1).strip();
      if (!value.isEmpty()) {
        values.put(key, value);
      }
    }
    return values;
  }

  private static @Nullable String key(String line) {
    int equals = line.indexOf('=');
    String name = equals < 0 ? "" : line.substring(0, equals).strip();
    return SettingKeys.CREDENTIALS.contains(name) ? name : null;
  }

  private String output() {
    // Without it, the command would go on after SIGTERM. It is there before the command starts.
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread atExit = new Thread(() -> end(started), "credential-command-end");
    addHook(atExit);
    Process process;
    try {
      process = start();
      started.complete(process);
    } catch (ConfigurationException e) {
      removeHook(atExit);
      throw e;
    }
    CompletableFuture<byte[]> output =
        CompletableFuture.supplyAsync(() -> bytes(process), task -> thread(task).start());
    try {
      process.getOutputStream().close();
      byte[] bytes = output.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      if (bytes.length > MOST_BYTES) {
        throw failure("the command printed more than 64 KiB");
      }
      if (!process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        throw failure("the command did not end within " + limit.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw failure("the command ended with exit code " + process.exitValue());
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (TimeoutException e) {
      throw failure("the command did not end within " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("the thread was interrupted while the command ran");
    } catch (IOException | ExecutionException e) {
      throw failure("the output of the command cannot be read");
    } finally {
      end(process);
      removeHook(atExit);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The start may not have returned yet. */
  private static void end(CompletableFuture<Process> started) {
    try {
      end(started.get(1, TimeUnit.SECONDS));
    } catch (TimeoutException | ExecutionException e) {
      // Nothing was started.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void addHook(Thread hook) {
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      throw failure("the command is not started, because this program is ending");
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // This process is ending, and the hook runs.
    }
  }

  private Process start() {
    List<String> words = words();
    try {
      return new ProcessBuilder(words).redirectError(Redirect.INHERIT).start();
    } catch (IOException e) {
      throw failure("the command " + words.get(0) + " cannot be started");
    }
  }

  private static Thread thread(Runnable task) {
    Thread reader = new Thread(task, "credential-command");
    reader.setDaemon(true);
    return reader;
  }

  /** Reads one byte more than is accepted. */
  private static byte[] bytes(Process process) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = process.getInputStream()) {
      bytes.writeBytes(in.readNBytes(MOST_BYTES + 1));
    } catch (IOException e) {
      // The process was ended; what it printed until then is not used.
    }
    return bytes.toByteArray();
  }

  /** Splits the command at white space; quotation marks of both kinds keep words together. */
  private List<String> words() {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    char quote = 0;
    for (char c : setting.value().toCharArray()) {
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
        inWord = true;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else {
        word.append(c);
        inWord = true;
      }
    }
    if (quote != 0) {
      throw failure("a quotation mark is not closed");
    }
    if (inWord) {
      words.add(word.toString());
    }
    if (words.isEmpty() || words.get(0).isEmpty()) {
      throw failure("the command is empty");
    }
    return words;
  }

  /** The cause is not kept: the message of an exception of the JDK quotes the whole command. */
  private ConfigurationException failure(String why) {
    return SettingResolver.error(SettingKeys.CREDENTIAL_COMMAND, setting, why);
  }
}
