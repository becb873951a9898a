package dev.ovhdo.sandbox.state;

/** Machines that are not reachable and do nothing. */
enum NoMachines implements Machines, Machine {
  INSTANCE;

  @Override
  public Machine machine(String serviceName) {
    return this;
  }

  @Override
  public int port() {
    return 0;
  }

  @Override
  public void powerOff() {}

  @Override
  public void powerOn() {}

  @Override
  public void reinstall(InstalledSystem system) {}

  @Override
  public void bootRescue(InstalledSystem system) {}

  @Override
  public void bootDisk() {}

  @Override
  public void saveSnapshot(String snapshot) {}

  @Override
  public void revertToSnapshot(String snapshot, InstalledSystem system) {}

  @Override
  public void close() {}
}
