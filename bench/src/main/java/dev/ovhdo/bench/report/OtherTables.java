package dev.ovhdo.bench.report;

import java.util.ArrayList;
import java.util.List;

/** The tables of start and throughput, beside the limits that the project has set itself. */
final class OtherTables {
  private OtherTables() {}

  static String start(List<StartFigures.Figure> figures, StartFigures.Beside beside) {
    List<String> header = new ArrayList<>(List.of("time from start to end"));
    for (StartFigures.Figure figure : figures) {
      header.add(figure.jdk().label());
      header.add("× hello");
    }
    Table table = new Table(header);
    for (String command : figures.get(0).seconds().keySet()) {
      List<String> row = new ArrayList<>(List.of(command));
      for (StartFigures.Figure figure : figures) {
        row.add(Numbers.duration(figure.seconds().getOrDefault(command, 0.0)));
        row.add(Numbers.ratio(figure.ratio(command)));
      }
      table.row(row);
    }
    String go =
        beside.go() == 0
            ? ""
            : "\nListing 200 keys from a server with 20 ms of latency over HTTPS takes `ovh-do` %s and the Go program %s, %s times as long.\n"
                .formatted(
                    Numbers.duration(beside.ours()),
                    Numbers.duration(beside.go()),
                    Numbers.format("%.1f", beside.go() / beside.ours()));
    return table + go;
  }

  static String throughput(ThroughputFigures.Figures figures) {
    ClientRate rate = figures.rate();
    Table table = new Table(List.of("figure", "measured", "limit"));
    table.row(
        List.of(
            "unsigned calls with `java.net.http` alone, 16 threads",
            Numbers.count(rate.bare()) + "/s",
            ""));
    table.row(
        List.of(
            "signed calls with one client of api-ovh, 16 threads",
            Numbers.count(rate.signed()) + "/s",
            ""));
    table.row(
        List.of(
            "the second in relation to the first",
            Numbers.format("%.0f %%", 100 * rate.signed() / rate.bare()),
            "at least 85 %"));
    table.row(List.of("signed call without a network (JMH)", micros(figures.signed()), ""));
    table.row(
        List.of(
            "of this, the signature",
            micros(figures.signed() - figures.unsigned()),
            "less than 5 µs"));
    table.row(
        List.of(
            "100,000 objects as a stream with `-Xmx64m`",
            Numbers.duration(figures.list().seconds())
                + ", "
                + Numbers.count(figures.list().mebibytes())
                + " MiB resident",
            "completes"));
    table.row(
        List.of(
            "10,000 objects with `ls-keys -o json`",
            Numbers.duration(figures.json().cpu()) + " of CPU",
            "less than 2 s"));
    table.row(
        List.of(
            "signed requests that the sandbox answers, 16 connections",
            Numbers.count(figures.sandbox()) + "/s",
            "at least 5,000/s"));
    return table.toString();
  }

  private static String micros(double value) {
    return Numbers.format("%.1f µs", value);
  }
}
