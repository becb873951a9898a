package dev.ovhdo.sandbox.state;

/** The machine of a VPS or a server. */
public interface Machine {
  /** Makes the machine unreachable. */
  void powerOff();

  /** Makes the machine reachable, with the system that was booted last. */
  void powerOn();

  /**
   * Installs another system on the disk and boots it, with new host keys, another user and other
   * authorized keys. The machine is unreachable until {@link #powerOn()}.
   */
  void reinstall(InstalledSystem system);

  /**
   * Boots a rescue system, which is not on the disk and has new host keys at each boot. The machine
   * is unreachable until {@link #powerOn()}.
   */
  void bootRescue(InstalledSystem system);

  /** Saves the disk with its host keys under a name. The machine keeps one such copy. */
  void saveSnapshot(String snapshot);

  /**
   * Restores the disk that was saved under a name and boots it, with its old host keys. If no disk
   * was saved under this name, installs the system with new host keys. The machine is unreachable
   * until {@link #powerOn()}.
   */
  void revertToSnapshot(String snapshot, InstalledSystem system);

  /**
   * Boots the system on the disk, with its host keys. The machine is unreachable until {@link
   * #powerOn()}.
   */
  void bootDisk();
}
