package dev.ovhdo.examples;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.wait.WaitOptions;
import java.io.PrintStream;

/**
 * Reinstalls a dedicated server with Debian and an SSH key, and sets its reverse name. Without
 * {@code OVH_CONFIRM=yes} it only reads, and prints the plan.
 *
 * <p>Arguments: the server, its new host name, the name of an SSH key of the account.
 */
public final class Provision {
  private final Ovh ovh;
  private final WaitOptions options;
  private final PrintStream out;

  Provision(Ovh ovh, WaitOptions options, PrintStream out) {
    this.ovh = ovh;
    this.options = options;
    this.out = out;
  }

  /** Runs with the settings of this machine. */
  public static void main(String[] arguments) {
    if (arguments.length != 3) {
      System.err.println("Usage: Provision SERVER HOSTNAME KEY");
      System.exit(2);
    }
    boolean confirmed = "yes".equals(System.getenv("OVH_CONFIRM"));
    try (Ovh ovh = Ovh.fromConfiguration()) {
      new Provision(ovh, WaitOptions.standard(), System.out)
          .run(arguments[0], arguments[1], arguments[2], confirmed);
    }
  }

  void run(String server, String hostname, String key, boolean confirmed) {
    show(server);
    Reinstall request = Reinstall.ofSystem("debian").withHostname(hostname).withSshKey(key);
    ReinstallPlan plan = ovh.servers().installs().plan(server, request);
    out.println(
        "Plan: erase " + plan.status().server().name() + ", install " + plan.operatingSystem());
    if (!confirmed) {
      out.println("Nothing was changed. Set OVH_CONFIRM=yes to execute the plan.");
      return;
    }
    Task started = ovh.servers().installs().reinstall(plan);
    ovh.tasks().await(started, options, task -> out.println(task + ": " + task.state()));
    String address = plan.status().server().ip();
    ovh.reverseDns().set(address, hostname);
    out.println(address + " is " + hostname + " now.");
  }

  private void show(String server) {
    out.println("Keys:");
    ovh.sshKeys().list().forEach(key -> out.println("  " + key.keyName()));
    out.println("Servers:");
    ovh.servers().list().forEach(each -> out.println("  " + each.name() + " " + each.state()));
    out.println("Systems for " + server + ":");
    ovh.servers()
        .installs()
        .operatingSystems(server)
        .names()
        .forEach(name -> out.println("  " + name));
  }
}
