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

  /** What is on its disk is kept under this name, host keys included. One such copy is kept. */
  void copied(String snapshot);

  /**
   * It has on its disk what was kept under this name, and boots it, with the host keys of then. Of
   * what was not kept by that name only the system is known, and its host keys are new. It stays
   * down until {@link #up()}.
   */
  void reverted(String snapshot, InstalledSystem system);

  /** It boots what is on its disk, with the host keys that this had. It stays down likewise. */
  void restored();
}
