package dev.ovhdo.cli.machine;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs the same work for several machines at the same time, each in a thread of its own: the work
 * mostly waits, for minutes.
 *
 * @param <T> a machine
 */
final class MachineThreads<T> {
  private final Function<T, String> name;
  private final Consumer<T> work;

  /**
   * Prepares the work.
   *
   * @param name returns the name of the thread of a machine
   * @param work the work for a machine, which throws nothing
   */
  MachineThreads(Function<T, String> name, Consumer<T> work) {
    this.name = name;
    this.work = work;
  }

  /**
   * Runs the work and waits for its end. If this thread is interrupted, the others are, too, and
   * its interrupt flag stays set.
   */
  void run(List<T> machines) {
    CountDownLatch running = new CountDownLatch(machines.size());
    List<Thread> threads = machines.stream().map(machine -> thread(machine, running)).toList();
    threads.forEach(Thread::start);
    boolean interrupted = false;
    while (running.getCount() > 0) {
      try {
        running.await();
      } catch (InterruptedException e) {
        interrupted = true;
        threads.forEach(Thread::interrupt);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread thread(T machine, CountDownLatch running) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.accept(machine);
              } finally {
                running.countDown();
              }
            },
            name.apply(machine));
    thread.setDaemon(true);
    return thread;
  }
}
