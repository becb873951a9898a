package dev.ovhdo.api.fault;

import java.util.List;

/**
 * An effect of the sandbox and what a client can know after the effect.
 *
 * @param effect the effect in the form of the sandbox
 * @param knowledge what a client knows after one call with this effect
 */
record MatrixFault(String effect, Knowledge knowledge) {

  /** What a client knows about a changing call after one fault. */
  enum Knowledge {
    /** The client repeats the call or reads on; the operation must succeed. */
    SUCCESS,
    /** The call was refused; nothing has happened. */
    REFUSED,
    /** The call may have been carried out; a read must succeed. */
    UNKNOWN,
    /** The call was carried out twice before the client received a response. */
    TWICE,
    /** The reads that follow are behind. */
    LATE
  }

  static List<MatrixFault> all() {
    return List.of(
        new MatrixFault("latency 5ms", Knowledge.SUCCESS),
        new MatrixFault("slow-body 5ms", Knowledge.SUCCESS),
        new MatrixFault("retry-after 2s", Knowledge.SUCCESS),
        new MatrixFault("retry-after-date 2s", Knowledge.SUCCESS),
        new MatrixFault("wrong-clock 2h", Knowledge.SUCCESS),
        new MatrixFault("wrong-clock -2h", Knowledge.SUCCESS),
        new MatrixFault("Client::Conflict Not now", Knowledge.REFUSED),
        new MatrixFault("status 403", Knowledge.REFUSED),
        new MatrixFault("expired-credential", Knowledge.REFUSED),
        new MatrixFault("status 500", Knowledge.UNKNOWN),
        new MatrixFault("status 503", Knowledge.UNKNOWN),
        new MatrixFault("html 502", Knowledge.UNKNOWN),
        new MatrixFault("html 504", Knowledge.UNKNOWN),
        new MatrixFault("drop-before-commit", Knowledge.UNKNOWN),
        new MatrixFault("drop-after-commit", Knowledge.UNKNOWN),
        new MatrixFault("late-commit 0s", Knowledge.UNKNOWN),
        new MatrixFault("late-commit 3s", Knowledge.UNKNOWN),
        new MatrixFault("truncated-body", Knowledge.UNKNOWN),
        new MatrixFault("broken-body", Knowledge.UNKNOWN),
        new MatrixFault("stalled-body", Knowledge.UNKNOWN),
        new MatrixFault("no-answer", Knowledge.UNKNOWN),
        new MatrixFault("latency 10s", Knowledge.UNKNOWN),
        new MatrixFault("slow-body 10s", Knowledge.UNKNOWN),
        new MatrixFault("twice", Knowledge.TWICE),
        new MatrixFault("read-lag 3s", Knowledge.LATE));
  }

  /** Returns whether the client ends an attempt with this effect by its time limit. */
  boolean needsTimeLimit() {
    return effect.endsWith("10s") || effect.equals("stalled-body") || effect.equals("no-answer");
  }

  /** Returns whether a read with this effect must succeed, because the client repeats the call. */
  boolean isHiddenFromReads() {
    return knowledge != Knowledge.REFUSED && !effect.equals("truncated-body");
  }

  @Override
  public String toString() {
    return effect;
  }
}
