package dev.ovhdo.examples;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.server.Reinstall;
import dev.ovhdo.api.server.ReinstallPlan;
import dev.ovhdo.api.task.Task;
import dev.ovhdo.client.wait.WaitOptions;
import java.io.PrintStream;

/**
 * Takes a dedicated server from whatever it is to a fresh Debian that lets one key in and is known
 * by its name. Without {@code OVH_CONFIRM=yes} it looks everything up and changes nothing.
 *
 * <p>Arguments: the server, its new host name, the name of an SSH key of the account.
 */
public final class Provision {
  private final Ovh ovh;
  private final WaitOptions waiting;
  private final PrintStream out;

  Provision(Ovh ovh, WaitOptions waiting, PrintStream out) {
    this.ovh = ovh;
    this.waiting = waiting;
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
    Reinstall wanted = Reinstall.ofSystem("debian").withHostname(hostname).withSshKey(key);
    ReinstallPlan plan = ovh.servers().installs().plan(server, wanted);
    out.println(
        "Plan: erase " + plan.status().server().name() + ", install " + plan.operatingSystem());
    if (!confirmed) {
      out.println("Nothing was changed; OVH_CONFIRM=yes goes ahead.");
      return;
    }
    Task started = ovh.servers().installs().reinstall(plan);
    ovh.tasks().await(started, waiting, task -> out.println(task + ": " + task.state()));
    String address = plan.status().server().ip();
    ovh.reverseDns().set(address, hostname);
    out.println(address + " is " + hostname + " now.");
  }

  private void show(String server) {
    out.println("Keys:");
    ovh.sshKeys().list().forEach(key -> out.println("  " + key.keyName()));
    out.println("Servers:");
    ovh.servers().list().forEach(one -> out.println("  " + one.name() + " " + one.state()));
    out.println("Systems for " + server + ":");
    ovh.servers()
        .installs()
        .operatingSystems(server)
        .names()
        .forEach(name -> out.println("  " + name));
  }
}
