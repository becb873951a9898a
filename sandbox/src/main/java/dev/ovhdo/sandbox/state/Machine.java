package dev.ovhdo.sandbox.state;

/** The machine that a VPS stands for. */
public interface Machine {
  /** From now on it cannot be reached. */
  void down();

  /** It can be reached, as the system that is on it. */
  void up();

  /**
   * It has another system: new host keys, another user, other keys that open the door. It stays
   * down until {@link #up()}.
   */
  void reinstalled(InstalledSystem system);
}
