package dev.ovhdo.cli.doctor;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ReportedException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/**
 * {@code doctor}: what works, what will soon fail, and what to do. It changes nothing, and looks at
 * everything in spite of failures; only checks that need a failed check are skipped.
 */
@Command(
    footer = {
      "",
      "The exit code is 0 if no check failed, warnings included; else that of the",
      "first failed check: 4 for credentials, 6 for the network or OVHcloud.",
      "",
      "Examples:",
      "  ovh-do doctor",
      "  ovh-do doctor --query \"[?status!='ok']\" -o json",
    })
@Calls({
  "GET /auth/currentCredential, GET /auth/details",
  Calls.VPS_BY_NAME,
  Calls.SERVER_BY_NAME,
  "GET /dedicated/server/{serviceName}/boot/{bootId}",
  "GET /services, GET /services/{serviceId}"
})
public final class DoctorCommand implements CliCommand {
  @Override
  public void run(CommandContext context) {
    List<Finding> findings = new ArrayList<>();
    AccountChecks account = new AccountChecks(context);
    boolean configured = add(findings, new MachineChecks(context).configuration());
    new MachineChecks(context).others().forEach(check -> add(findings, check));
    boolean reached = addAll(findings, new NetworkChecks(context).all());
    boolean valid = false;
    if (configured && reached) {
      valid = add(findings, account.credentials());
    } else {
      String reason = configured ? "no connection to OVHcloud" : "no configuration";
      findings.add(Finding.skipped(account.credentials().name(), reason));
    }
    for (Check check : account.others()) {
      findings.add(valid ? check.run() : Finding.skipped(check.name(), "no valid credentials"));
    }
    boolean terminal = context.environment().interactive().out();
    int columns = terminal ? context.environment().columns() : Integer.MAX_VALUE;
    String text = new FindingsText(columns, context.terminal().colours(terminal)).of(findings);
    context.results().styledText(text, findings.stream().map(Finding::row).toList());
    findings.stream()
        .map(Finding::exitCode)
        .filter(code -> code != ExitCode.DONE)
        .findFirst()
        .ifPresent(
            code -> {
              throw new ReportedException(code);
            });
  }

  /** Runs a check. Returns whether it has not failed. */
  private static boolean add(List<Finding> findings, Check check) {
    Finding finding = check.run();
    findings.add(finding);
    return finding.status() != Finding.Status.FAILURE;
  }

  /** Runs checks that need each other; those after a failure are skipped. */
  private static boolean addAll(List<Finding> findings, List<Check> checks) {
    boolean works = true;
    for (Check check : checks) {
      if (works) {
        works = add(findings, check);
      } else {
        findings.add(Finding.skipped(check.name(), "the check before failed"));
      }
    }
    return works;
  }
}
