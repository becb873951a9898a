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
  public void down() {}

  @Override
  public void up() {}

  @Override
  public void reinstalled(InstalledSystem system) {}

  @Override
  public void rescued(InstalledSystem system) {}

  @Override
  public void restored() {}

  @Override
  public void copied(String snapshot) {}

  @Override
  public void reverted(String snapshot, InstalledSystem system) {}

  @Override
  public void close() {}
}
