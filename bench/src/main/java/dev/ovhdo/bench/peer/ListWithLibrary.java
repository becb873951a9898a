package dev.ovhdo.bench.peer;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.client.ListedItem;
import dev.ovhdo.routes.me.MeRoutes;
import dev.ovhdo.routes.me.NichandleSshKey;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lists the SSH keys of the account several times in one process with the library, as a
 * long-running program does. Arguments: {@code all} for a list in memory or {@code each} for a
 * stream, and how many lists are read, of which the second half is measured. Prints the number of
 * keys, and the median of the seconds and of the CPU seconds of a list.
 */
public final class ListWithLibrary {
  private record Sample(long wall, long cpu) {}

  private ListWithLibrary() {}

  /** Runs the program. */
  public static void main(String... arguments) {
    int lists = Integer.parseInt(arguments[1]);
    List<Sample> samples = new ArrayList<>();
    long keys = 0;
    try (Ovh ovh = Ovh.fromConfiguration()) {
      for (int i = 0; i < lists; i++) {
        long cpu = cpu();
        long begin = System.nanoTime();
        keys = arguments[0].equals("each") ? stream(ovh) : ovh.sshKeys().list().items().size();
        samples.add(new Sample(System.nanoTime() - begin, cpu() - cpu));
      }
    }
    List<Sample> measured = samples.subList(lists / 2, lists);
    System.out.println(
        String.format(
            Locale.ROOT,
            "%d %.6f %.6f",
            keys,
            median(measured.stream().map(Sample::wall).toList()),
            median(measured.stream().map(Sample::cpu).toList())));
  }

  private static long stream(Ovh ovh) {
    try (Stream<ListedItem<NichandleSshKey>> keys = MeRoutes.of(ovh.client()).sshKey().each()) {
      return keys.filter(key -> key.item().isPresent()).count();
    }
  }

  private static double median(List<Long> nanoseconds) {
    List<Long> sorted = nanoseconds.stream().sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2) / 1e9;
  }

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
