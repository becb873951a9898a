package dev.ovhdo.cli.renewal;

import dev.ovhdo.cli.context.Browser;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Opens pages in the default browser of the desktop, if there is a desktop. */
public final class DesktopBrowser implements Browser {
  private static final List<String> NOT_LOCAL =
      List.of("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", "WSL_DISTRO_NAME");

  private final String system;
  private final Map<String, String> variables;
  private final Starter starter;

  /** Starts a program without waiting for its end. */
  @FunctionalInterface
  interface Starter {
    void start(List<String> command) throws IOException;
  }

  DesktopBrowser(String system, Map<String, String> variables, Starter starter) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.variables = Map.copyOf(variables);
    this.starter = starter;
  }

  /** Returns the browser of this machine; the variables show whether there is a desktop. */
  public static DesktopBrowser ofThisMachine(Map<String, String> variables) {
    return new DesktopBrowser(
        System.getProperty("os.name", ""),
        variables,
        command ->
            new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
  }

  @Override
  public boolean open(URI page) {
    // The address comes from the server, so only a web page may be opened.
    String scheme = String.valueOf(page.getScheme());
    Optional<List<String>> command = command(page);
    if (command.isEmpty() || !(scheme.equals("https") || scheme.equals("http"))) {
      return false;
    }
    try {
      starter.start(command.get());
      return true;
    } catch (IOException e) {
      return false; // the program is missing: the user copies the address
    }
  }

  /** With SSH or in WSL, the browser may be on another machine than this program. */
  @Override
  public boolean isOnThisMachine() {
    return NOT_LOCAL.stream().noneMatch(this::isSet)
        && command(URI.create("http://localhost/")).filter(this::isInstalled).isPresent();
  }

  private boolean isInstalled(List<String> command) {
    String path = variables.getOrDefault("PATH", "");
    return system.startsWith("windows")
        || Arrays.stream(path.split(File.pathSeparator, -1))
            .filter(folder -> !folder.isEmpty())
            .anyMatch(folder -> new File(folder, command.get(0)).canExecute());
  }

  private Optional<List<String>> command(URI page) {
    String address = page.toASCIIString();
    if (system.startsWith("mac")) {
      return Optional.of(List.of("open", address));
    } else if (system.startsWith("windows")) {
      return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
    } else if (isSet("DISPLAY") || isSet("WAYLAND_DISPLAY")) {
      return Optional.of(List.of("xdg-open", address));
    }
    return Optional.empty();
  }

  private boolean isSet(String variable) {
    return !variables.getOrDefault(variable, "").isEmpty();
  }
}
