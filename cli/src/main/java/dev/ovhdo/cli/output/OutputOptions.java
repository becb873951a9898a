package dev.ovhdo.cli.output;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the person wants to see results. Part of the general options. */
public final class OutputOptions {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      description = "table, json, jsonl, yaml, csv, tsv or text")
  private @Nullable Format format;

  /** Returns the form that was asked for; null if none was. */
  public @Nullable Format format() {
    return format;
  }
}
