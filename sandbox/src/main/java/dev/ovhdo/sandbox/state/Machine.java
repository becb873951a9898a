package dev.ovhdo.sandbox.state;

/** The machine that a VPS or a server stands for. */
public interface Machine {
  /** From now on it cannot be reached. */
  void down();

  /** It can be reached, as the system that runs on it. */
  void up();

  /**
   * It has another system on its disk, and boots it: new host keys, another user, other keys that
   * open the door. It stays down until {@link #up()}.
   */
  void reinstalled(InstalledSystem system);

  /**
   * It boots a system that is not on its disk, with host keys that are made anew each time. It
   * stays down until {@link #up()}.
   */
  void rescued(InstalledSystem system);

  /** It boots what is on its disk, with the host keys that this had. It stays down likewise. */
  void restored();
}
