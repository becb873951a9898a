package dev.ovhdo.cli.route;

import dev.ovhdo.catalog.Catalogue;
import dev.ovhdo.catalog.model.Family;
import dev.ovhdo.catalog.source.FamilyEntry;
import dev.ovhdo.catalog.source.FolderWriter;
import dev.ovhdo.cli.context.Calls;
import dev.ovhdo.cli.context.CliCommand;
import dev.ovhdo.cli.context.CommandContext;
import dev.ovhdo.cli.context.ProgressLines;
import dev.ovhdo.cli.failure.CommandException;
import dev.ovhdo.cli.failure.ExitCode;
import dev.ovhdo.client.OvhClient;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.file.IoErrorReason;
import dev.ovhdo.importer.FormMerge;
import dev.ovhdo.importer.ImportException;
import dev.ovhdo.importer.ImportNote;
import dev.ovhdo.importer.ImportReport;
import dev.ovhdo.importer.ImportResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code routes update}: downloads the routes that the API publishes now. */
@Command(
    footer = {
      "",
      "The routes are stored in ~/.cache/ovh-do, or $XDG_CACHE_HOME/ovh-do, for each",
      "endpoint separately, and replace the built-in routes until a newer ovh-do has",
      "newer ones. If anything cannot be read, nothing is changed. No credentials are",
      "needed.",
      "",
      "Prints one line for each changed family, and the total.",
      "",
      "Examples:",
      "  ovh-do routes update",
      "  ovh-do routes update --family vps --family /v2/iam",
      "  ovh-do routes update --reset",
    })
@Calls({})
public final class RoutesUpdate implements CliCommand {
  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      description = "Update only this family, such as vps or /v2/iam; may be repeated")
  List<String> names = List.of();

  @Option(names = "--reset", description = "Remove all updates and use the built-in routes again")
  boolean reset;

  @Override
  public void run(CommandContext context) {
    Path folder = context.api().catalogueFolder();
    if (reset) {
      reset(context, folder);
      return;
    }
    DownloadedFamilies download = download(context);
    Catalogue before = context.api().catalogue();
    List<Family> families =
        download.imports().stream().map(read -> completed(read.family(), before)).toList();
    UpdateSummary summary = UpdateSummary.of(before, families);
    try {
      new FolderWriter(folder)
          .write(
              families,
              today(context, before),
              entry -> !names.isEmpty() || download.publishes(entry));
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.FAILED, folder + " cannot be written: " + IoErrorReason.of(e), e);
    }
    context
        .results()
        .text(
            String.join("\n", summary.lines()) + "\n",
            summary.rows(),
            "family",
            "routes",
            "added",
            "removed",
            "changed");
    report(context, download);
  }

  /**
   * Returns the current day, or that of the newest known family: a clock that is wrong must not
   * make the update older than the built-in routes.
   */
  private static LocalDate today(CommandContext context, Catalogue before) {
    Instant now = context.environment().time().wall().instant();
    return before.index().stream()
        .flatMap(entry -> Stream.ofNullable(entry.date()))
        .reduce(LocalDate.ofInstant(now, ZoneOffset.UTC), (a, b) -> a.isAfter(b) ? a : b);
  }

  /** Downloads all selected families; if one cannot be read, nothing is changed. */
  private DownloadedFamilies download(CommandContext context) {
    OvhClient client = context.api().anonymousClient();
    try {
      PublishedCatalogue publication = new PublishedCatalogue(client);
      List<PublishedFamily> all = publication.families();
      List<PublishedFamily> wanted = chooseFamilies(all, names);
      String from = client.configuration().endpoint().url().toString();
      try (UpdateProgress progress = UpdateProgress.on(context, wanted.size(), from)) {
        List<Optional<ImportResult>> read =
            client.inParallel(wanted, family -> progress.counted(publication.read(family)));
        return DownloadedFamilies.of(all, wanted, read);
      }
    } catch (OvhException | ImportException e) {
      throw new CommandException(
          ExitCode.UNAVAILABLE, e.getMessage() + "; the catalogue is unchanged", e);
    }
  }

  /** Adds the facts that the other form of the schema has, and that are already known. */
  private static Family completed(Family read, Catalogue before) {
    return before.index().stream()
        .filter(entry -> entry.root().equals(read.root()))
        .findFirst()
        .map(entry -> FormMerge.of(read, before.family(entry)).family())
        .orElse(read);
  }

  private static void report(CommandContext context, DownloadedFamilies download) {
    for (PublishedFamily family : download.missing()) {
      context.terminal().note(family.root() + " is in the index but has no schema; it is left out");
    }
    List<ImportNote> remarks =
        download.imports().stream().flatMap(one -> one.report().notes().stream()).toList();
    if (context.options().verbose()) {
      context.terminal().err().print(new ImportReport(remarks).text());
    } else if (!remarks.isEmpty()) {
      context
          .terminal()
          .note(remarks.size() + " remarks on the published schemas; use -v to see them");
    }
  }

  private void reset(CommandContext context, Path folder) {
    if (!names.isEmpty()) {
      throw new CommandException(ExitCode.USAGE, "--reset removes all families: remove --family");
    }
    try {
      boolean existed = removeFolder(folder);
      context.terminal().note(existed ? "removed " + folder : "there are no updates to remove");
    } catch (IOException e) {
      throw new CommandException(
          ExitCode.FAILED, folder + " cannot be removed: " + IoErrorReason.of(e), e);
    }
  }

  /**
   * Shows how many families have been read: a progress bar on a terminal, otherwise one line at the
   * start.
   */
  private static final class UpdateProgress implements AutoCloseable {
    private final IntConsumer show;
    private final Runnable end;
    private int done;

    private UpdateProgress(IntConsumer show, Runnable end) {
      this.show = show;
      this.end = end;
    }

    /**
     * Starts the display.
     *
     * @param all the number of families to read
     * @param from the URL of the endpoint
     */
    static UpdateProgress on(CommandContext context, int all, String from) {
      Optional<ProgressLines> line = context.terminal().progressLines();
      if (line.isEmpty()) {
        context
            .terminal()
            .note("reading " + all + (all == 1 ? " family" : " families") + " from " + from);
        return new UpdateProgress(count -> {}, () -> {});
      }
      ProgressLines bar = line.get();
      bar.show("routes", "routes", 0, "");
      return new UpdateProgress(
          count -> bar.show("routes", "routes", 100 * count / all, count + " of " + all), bar::end);
    }

    /** Counts a family, shows the new count and returns the family. */
    synchronized <T> T counted(T read) {
      done++;
      show.accept(done);
      return read;
    }

    @Override
    public void close() {
      end.run();
    }
  }

  /**
   * The families that were downloaded from an endpoint.
   *
   * @param roots all families of the index, selected or not
   * @param imports the selected families
   * @param missing selected families without a schema
   */
  private record DownloadedFamilies(
      Set<String> roots, List<ImportResult> imports, List<PublishedFamily> missing) {

    static DownloadedFamilies of(
        List<PublishedFamily> all,
        List<PublishedFamily> wanted,
        List<Optional<ImportResult>> read) {
      List<PublishedFamily> missing = new ArrayList<>();
      for (int i = 0; i < wanted.size(); i++) {
        if (read.get(i).isEmpty()) {
          missing.add(wanted.get(i));
        }
      }
      return new DownloadedFamilies(
          all.stream().map(PublishedFamily::root).collect(Collectors.toSet()),
          read.stream().flatMap(Optional::stream).toList(),
          missing);
    }

    /** Returns whether the index contains the family. */
    boolean publishes(FamilyEntry entry) {
      return roots.contains(entry.root());
    }
  }

  /**
   * Removes the folder with its files.
   *
   * @return whether the folder existed
   */
  private static boolean removeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.delete(folder);
    return true;
  }

  /**
   * Returns the families with these names, each once; all families if no name is given.
   *
   * @throws CommandException if a name matches no family
   */
  private static List<PublishedFamily> chooseFamilies(
      List<PublishedFamily> published, List<String> names) {
    return names.isEmpty()
        ? published
        : names.stream().map(name -> findFamily(published, name)).distinct().toList();
  }

  private static PublishedFamily findFamily(List<PublishedFamily> published, String name) {
    String root = "/" + name.replaceAll("^/+|/+$", "");
    return published.stream()
        .filter(family -> family.root().equalsIgnoreCase(root))
        .findFirst()
        .orElseThrow(() -> unknownFamily(published, name));
  }

  private static CommandException unknownFamily(List<PublishedFamily> published, String name) {
    List<String> roots = published.stream().map(PublishedFamily::root).sorted().toList();
    List<String> lines = new ArrayList<>();
    lines.add("there is no family '" + name + "'; available families:");
    lines.addAll(TextLayout.STANDARD.wrapped("  ", "", " ", roots));
    return new CommandException(ExitCode.NOT_FOUND, String.join("\n", lines));
  }
}
