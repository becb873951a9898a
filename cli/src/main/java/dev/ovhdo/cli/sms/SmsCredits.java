package dev.ovhdo.cli.sms;

import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.output.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sms credits}: the remaining credits of a service. */
@Command(
    footer = {
      "",
      "Example:",
      "  ovh-do sms credits",
    })
@Calls("GET /sms, GET /sms/{serviceName}")
public final class SmsCredits implements CliCommand {
  @Mixin SmsServiceOption service = new SmsServiceOption();

  @Override
  public void run(CommandContext context) {
    String name = service.serviceName(context);
    double credits = context.ovh().sms().credits(name);
    context
        .results()
        .text(text(credits) + "\n", Row.empty().with("name", name).with("creditsLeft", credits));
  }

  /**
   * Formats a number of credits with at most two decimals and without trailing zeros: {@code 1.5},
   * {@code 100}.
   */
  static String text(double credits) {
    return BigDecimal.valueOf(credits)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
