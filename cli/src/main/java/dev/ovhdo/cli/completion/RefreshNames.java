package dev.ovhdo.cli.completion;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.error.ResourceNotFoundException;
import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.Failures;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.cli.failure.ReportedException;
import dev.ovhdo.cli.names.Name;
import dev.ovhdo.cli.names.NameCache;
import dev.ovhdo.cli.names.NameKind;
import dev.ovhdo.client.error.ForbiddenException;
import dev.ovhdo.client.error.NotFoundException;
import dev.ovhdo.client.error.NotGrantedException;
import dev.ovhdo.client.error.OvhException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code refresh-names}: renews the names of a kind in the cache. The scripts of {@code completion}
 * run this command in the background, so it prints nothing, asks nothing, requests no consumer key
 * and ends within 20 seconds.
 */
@Command(
    footer = {
      "",
      "The scripts of 'ovh-do completion' run this command in the background.",
    })
public final class RefreshNames implements CliCommand {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** Paths change only with the catalogue. */
  private static final Duration LIFETIME_OF_PATHS = Duration.ofDays(1);

  private final Duration limit;

  @Parameters(index = "0", paramLabel = "KIND", description = "The kind of the names")
  String kind = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PARENT",
      description = "The resource that has the names, such as a VPS that has images")
  String parent = "";

  /** Creates the command. */
  public RefreshNames() {
    this(LIMIT);
  }

  /** Creates a command that ends within another time. */
  RefreshNames(Duration limit) {
    this.limit = limit;
  }

  @Override
  public void run(CommandContext context) {
    NameKind wanted =
        NameKind.parse(kind)
            .orElseThrow(
                () ->
                    new CommandException(
                        ExitCode.USAGE, "refresh-names: there is no kind '" + kind + "'"));
    endAfterLimit(context);
    try {
      if (wanted == NameKind.PATH) {
        writePaths(context);
      } else {
        requireQuietCredentials(context);
        write(context, wanted, read(context, wanted));
      }
    } catch (OvhException | CommandException e) {
      throw new ReportedException(Failures.exitCode(e));
    } catch (IOException e) {
      throw new ReportedException(ExitCode.FAILED);
    }
  }

  private void endAfterLimit(CommandContext context) {
    Thread timer =
        new Thread(
            () -> {
              try {
                Thread.sleep(limit.toMillis());
                context.close();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "limit");
    timer.setDaemon(true);
    timer.start();
  }

  /** A command that prints credentials may ask for a passphrase, in a window of its own. */
  private static void requireQuietCredentials(CommandContext context) {
    if (!context.isSandboxed()
        && context.api().reader().readUnchecked().setting("credential_command").isPresent()) {
      throw new ReportedException(ExitCode.CREDENTIALS);
    }
  }

  /** Reads the names; there are none if the credentials have no right to read them. */
  private List<Name> read(CommandContext context, NameKind wanted) {
    Ovh ovh = context.ovh();
    Catalogue catalogue = context.api().catalogue();
    try {
      return new NameReader(ovh, catalogue).read(wanted, parent);
    } catch (NotGrantedException
        | ForbiddenException
        | NotFoundException
        | ResourceNotFoundException e) {
      return List.of();
    }
  }

  private void write(CommandContext context, NameKind wanted, List<Name> names) throws IOException {
    cache(context)
        .write(
            wanted.text(), parent, names, context.environment().time().now(), NameCache.LIFETIME);
  }

  private static void writePaths(CommandContext context) throws IOException {
    RoutePaths paths = new RoutePaths(context.api().catalogue());
    NameCache cache = cache(context);
    String text = NameKind.PATH.text();
    cache.write(text, "", paths.roots(), context.environment().time().now(), LIFETIME_OF_PATHS);
    for (String segment : paths.firstSegments()) {
      cache.write(
          text,
          segment,
          paths.below(segment),
          context.environment().time().now(),
          LIFETIME_OF_PATHS);
    }
  }

  private static NameCache cache(CommandContext context) {
    return context.api().names();
  }
}
