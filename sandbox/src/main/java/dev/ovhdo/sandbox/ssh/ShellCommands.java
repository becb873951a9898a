package dev.ovhdo.sandbox.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The commands of a machine. They read the installation only. */
final class ShellCommands {

  /** A command; returns its exit status. */
  @FunctionalInterface
  interface Program {
    int run(List<String> arguments) throws IOException;
  }

  private final Installation installation;
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Map<String, Program> byName = new TreeMap<>();

  ShellCommands(Installation installation, InputStream in, OutputStream out, OutputStream err) {
    this.installation = installation;
    this.in = in;
    this.out = out;
    this.err = err;
    byName.put("cat", this::cat);
    byName.put("echo", this::echo);
    byName.put("false", arguments -> 1);
    byName.put("help", this::help);
    byName.put("hostname", arguments -> print(installation.hostname() + "\n"));
    byName.put("id", this::id);
    byName.put("pwd", arguments -> print(installation.home() + "\n"));
    byName.put("true", arguments -> 0);
    byName.put("uname", this::uname);
    byName.put("whoami", arguments -> print(installation.user() + "\n"));
  }

  /** Returns the command with a name or with a path in {@code /bin} or {@code /usr/bin}. */
  @Nullable Program find(String name) {
    String plain = name.replaceFirst("^(?:/usr)?/bin/", "");
    return byName.get(plain);
  }

  private int echo(List<String> arguments) throws IOException {
    boolean noNewline = !arguments.isEmpty() && arguments.get(0).equals("-n");
    List<String> words = noNewline ? arguments.subList(1, arguments.size()) : arguments;
    return print(String.join(" ", words) + (noNewline ? "" : "\n"));
  }

  private int cat(List<String> arguments) throws IOException {
    int status = 0;
    for (String name : arguments.isEmpty() ? List.of("-") : arguments) {
      if (name.equals("-")) {
        in.transferTo(out);
        out.flush();
        continue;
      }
      String path = name.startsWith("/") ? name : installation.home() + "/" + name;
      String text = installation.files().get(path);
      if (text == null) {
        status = complain("cat: " + name + ": No such file or directory");
      } else {
        print(text);
      }
    }
    return status;
  }

  private int uname(List<String> arguments) throws IOException {
    OperatingSystem system = installation.system();
    StringBuilder wanted = new StringBuilder();
    for (String argument : arguments) {
      if (!argument.matches("-[asnrvmpio]+")) {
        return complain("uname: extra operand '" + argument + "'");
      }
      wanted.append(argument, 1, argument.length());
    }
    String flags = wanted.isEmpty() ? "s" : wanted.indexOf("a") >= 0 ? "snrvmo" : wanted.toString();
    StringBuilder line = new StringBuilder();
    for (char flag : "snrvmpio".toCharArray()) {
      if (flags.indexOf(flag) >= 0) {
        line.append(line.isEmpty() ? "" : " ");
        line.append(
            switch (flag) {
              case 's' -> "Linux";
              case 'n' -> installation.hostname();
              case 'r' -> system.kernelRelease();
              case 'v' -> "#1 SMP PREEMPT_DYNAMIC";
              case 'o' -> "GNU/Linux";
              default -> "x86_64";
            });
      }
    }
    return print(line + "\n");
  }

  private int id(List<String> arguments) throws IOException {
    boolean root = installation.user().equals("root");
    String number = root ? "0" : "1000";
    String user = installation.user();
    String flags = String.join(" ", arguments);
    return switch (flags) {
      case "" -> {
        String both = number + "(" + user + ")";
        String groups = root ? both : both + ",27(sudo)";
        yield print("uid=" + both + " gid=" + both + " groups=" + groups + "\n");
      }
      case "-u", "-g" -> print(number + "\n");
      case "-un", "-gn", "-nu", "-ng", "-u -n", "-g -n" -> print(user + "\n");
      default -> complain("id: '" + flags + "': no such user");
    };
  }

  private int help(List<String> arguments) throws IOException {
    return print("This machine understands: " + String.join(" ", byName.keySet()) + " exit\n");
  }

  private int print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
    return 0;
  }

  private int complain(String text) throws IOException {
    err.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    err.flush();
    return 1;
  }
}
