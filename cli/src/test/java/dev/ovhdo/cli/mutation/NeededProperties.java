package dev.ovhdo.cli.mutation;

/** The properties without which a command cannot do its work. */
public final class NeededProperties {
  private NeededProperties() {}

  /** Returns whether a run may stop because of a mutation. */
  public static boolean allow(TypicalRun run, Mutation mutation) {
    return false;
  }
}
