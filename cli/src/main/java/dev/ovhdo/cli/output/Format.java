package dev.ovhdo.cli.output;

/** How results are written. */
public enum Format {
  /** Columns for people. */
  TABLE,
  /** One JSON text, indented. */
  JSON,
  /** One JSON object a line. */
  JSONL,
  /** YAML. */
  YAML,
  /** Comma-separated values, RFC 4180. */
  CSV,
  /** Values with tabs between them. */
  TSV,
  /** The values alone, for a shell. */
  TEXT
}
