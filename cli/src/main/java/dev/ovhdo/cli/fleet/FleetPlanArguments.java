package dev.ovhdo.cli.fleet;

import dev.ovhdo.cli.context.DurationConverter;
import dev.ovhdo.cli.context.TagOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A plan: a file, or options; an option takes precedence over the same line of the file. */
public final class FleetPlanArguments {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|-",
      description = "The plan, in YAML or JSON; - for standard input")
  @Nullable String file;

  @Option(names = "--name", paramLabel = "NAME", description = "The name of the fleet")
  @Nullable String name;

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description =
          "A machine: its service name, its display name, or a pattern in which * matches any"
              + " text. Can be repeated")
  List<String> targets = List.of();

  @Option(
      names = "--targets",
      paramLabel = "FILE|-",
      description = "A file with the name of a machine on each line; - for standard input")
  @Nullable String targetFile;

  @Option(
      names = "--operation",
      paramLabel = "COMMAND",
      description = "The operation, such as 'vps rebuild'")
  @Nullable String operation;

  @Option(
      names = "--with",
      paramLabel = "NAME=VALUE",
      description = "A parameter of the operation, such as image=debian. Can be repeated")
  Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "How many machines run at the same time (default: 10)")
  @Nullable Integer concurrency;

  @Option(
      names = "--canaries",
      paramLabel = "N",
      description = "How many machines run first, and must all succeed")
  @Nullable Integer canaries;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "How many machines form a batch; a batch starts when the last one has ended")
  @Nullable Integer batch;

  @Option(
      names = "--pause",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "The pause between two batches")
  @Nullable Duration pause;

  @Option(
      names = "--stop-after",
      paramLabel = "N",
      description = "Stop after N failed machines, or after a share such as 10%")
  @Nullable String stopAfter;

  @Option(
      names = "--window",
      paramLabel = "WINDOW",
      description =
          "Start machines only then, such as 'Sat,Sun 22:00-04:00 Europe/Paris'. Can be repeated")
  List<String> windows = List.of();

  @Mixin TagOption tags = new TagOption();
}
