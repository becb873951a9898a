package dev.ovhdo.bench.report;

import dev.ovhdo.bench.report.KeySandbox.Link;
import dev.ovhdo.bench.report.ListFigures.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of lists: requests, times, and where another program is faster. */
final class ListTables {
  private static final int MOST_KEYS = 1_000;
  private static final String DRAWING =
      "![Time to list SSH keys against the number of keys](images/performance.svg)\n\n";

  private final List<Figure> figures;

  ListTables(List<Figure> figures) {
    this.figures = List.copyOf(figures);
  }

  String text() {
    StringBuilder text = new StringBuilder(DRAWING).append(requests());
    for (Link link : Link.values()) {
      for (int latency : ListFigures.LATENCIES) {
        text.append("\n### ").append(link).append(", ").append(latency).append(" ms\n\n");
        text.append(times(link, latency));
      }
    }
    return text + "\n### Where another program is faster than `ovh-do`\n\n" + faster();
  }

  private List<String> programs() {
    return figures.stream().map(Figure::program).distinct().toList();
  }

  private Optional<Figure> find(String program, Link link, int latency, int keys) {
    return figures.stream()
        .filter(each -> each.program().equals(program) && each.link() == link)
        .filter(each -> each.latency() == latency && each.keys() == keys)
        .findFirst();
  }

  private String requests() {
    Table table = new Table(header("requests for … keys", List.of()));
    for (String program : programs()) {
      table.row(
          row(
              program,
              ListFigures.KEYS.stream()
                  .map(keys -> find(program, Link.HTTPS, 20, keys).map(Figure::requests))
                  .map(count -> count.map(Numbers::count).orElse("–")),
              Stream.of()));
    }
    return table.toString();
  }

  private String times(Link link, int latency) {
    Table table = new Table(header("time for … keys", List.of("× Go", "CPU", "memory")));
    for (String program : programs()) {
      Figure most = find(program, link, latency, MOST_KEYS).orElse(null);
      if (most != null) {
        table.row(
            row(
                program,
                ListFigures.KEYS.stream()
                    .map(keys -> find(program, link, latency, keys).map(Figure::seconds))
                    .map(seconds -> seconds.map(Numbers::duration).orElse("–")),
                Stream.of(
                    find(Programs.GO, link, latency, MOST_KEYS)
                        .map(go -> Numbers.ratio(most.seconds() / go.seconds()))
                        .orElse("–"),
                    Numbers.duration(most.cpu()),
                    Numbers.count(most.mebibytes()) + " MiB")));
      }
    }
    return table.toString();
  }

  private static List<String> header(String first, List<String> more) {
    return row(first, ListFigures.KEYS.stream().map(Numbers::count), more.stream());
  }

  private static List<String> row(String first, Stream<String> cells, Stream<String> more) {
    return Stream.of(Stream.of(first), cells, more).flatMap(part -> part).toList();
  }

  /** Returns a line for each program and connection with the numbers of keys. */
  private String faster() {
    List<String> lines = new ArrayList<>();
    String ours = programs().get(0);
    for (String peer : programs()) {
      boolean isPeer = figures.stream().anyMatch(each -> isPeer(each, peer));
      for (Link link : isPeer ? Link.values() : new Link[0]) {
        for (int latency : ListFigures.LATENCIES) {
          String keys =
              ListFigures.KEYS.stream()
                  .filter(count -> isFaster(peer, ours, link, latency, count))
                  .map(Numbers::count)
                  .collect(Collectors.joining(", "));
          if (!keys.isEmpty()) {
            lines.add(
                "- " + peer + ", " + link + ", " + latency + " ms; number of keys: " + keys + "\n");
          }
        }
      }
    }
    return lines.isEmpty() ? "Nowhere.\n" : String.join("", lines);
  }

  private static boolean isPeer(Figure figure, String program) {
    return figure.program().equals(program) && !figure.isOurs();
  }

  private boolean isFaster(String peer, String ours, Link link, int latency, int keys) {
    double limit = find(ours, link, latency, keys).map(Figure::seconds).orElse(0.0);
    return find(peer, link, latency, keys).filter(each -> each.seconds() < limit).isPresent();
  }
}
