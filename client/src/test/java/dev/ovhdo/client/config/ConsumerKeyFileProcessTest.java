package dev.ovhdo.client.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several processes that write the same file, and processes that are killed while they write. */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ConsumerKeyFileProcessTest {
  private static final List<String> BY_PROCESS = List.of("ovh-eu", "ovh-ca");
  private static final List<String> BY_THREAD = List.of("ovh-us", "kimsufi-eu", "soyoustart-ca");
  private static final int RENEWALS = 30;

  @TempDir Path root;
  private final List<Process> processes = new ArrayList<>();
  private ConfigurationFiles places;

  @BeforeEach
  void writeFile() {
    places = new ConfigurationFiles(root);
    StringBuilder text = new StringBuilder();
    for (String endpoint : all()) {
      text.append(
          "# %1$s%n[%1$s]%napplication_key=ak%napplication_secret=as%nconsumer_key=0 ; mine%n%n"
              .formatted(endpoint));
    }
    ConfigurationFiles.write(places.homeFile(), text + "# end\n");
  }

  @AfterEach
  void stopProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  @Test
  void write_processesAndThreads_loseNothingAndNeverShowAnIncompleteFile() throws Exception {
    String before = Files.readString(places.homeFile());
    for (String endpoint : BY_PROCESS) {
      processes.add(start(endpoint, RENEWALS));
    }
    ExecutorService threads = Executors.newFixedThreadPool(BY_THREAD.size());
    List<Future<?>> running = new ArrayList<>();
    try {
      for (String endpoint : BY_THREAD) {
        running.add(threads.submit(() -> renew(endpoint)));
      }
      while (processes.stream().anyMatch(Process::isAlive)
          || running.stream().anyMatch(future -> !future.isDone())) {
        assertThat(keysReplaced()).isEqualTo(before);
      }
      for (Future<?> future : running) {
        future.get();
      }
    } finally {
      threads.shutdownNow();
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).as(() -> errors(process)).isZero();
    }
    assertThat(Files.readString(places.homeFile()))
        .isEqualTo(before.replace("consumer_key=0", "consumer_key=k" + RENEWALS));
  }

  @Test
  void write_processThatIsKilled_leavesTheOldOrTheNewFile() throws Exception {
    String before = Files.readString(places.homeFile());
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 1; round <= Integer.getInteger("ovhdo.kills", 4); round++) {
      Process process = start("ovh-eu", Integer.MAX_VALUE);
      processes.add(process);
      waitForLines(process, 1 + random.nextInt(20));
      process.destroyForcibly().waitFor();

      assertThat(keysReplaced()).as("seed %s", seed).isEqualTo(before);
      RenewalProgram.renew(places, "ovh-eu", "after" + round);
      assertThat(Files.readString(places.homeFile()))
          .as("seed %s", seed)
          .isEqualTo(before.replaceFirst("consumer_key=0", "consumer_key=after" + round));
      assertThat(places.home.resolve(".ovh.conf.new")).doesNotExist();
    }
  }

  @Test
  void write_twoProcessesThatRenewTheSameKey_leaveOneValidKey() throws Exception {
    String before = Files.readString(places.homeFile());
    processes.add(start("ovh-eu", "a", RENEWALS));
    processes.add(start("ovh-eu", "b", RENEWALS));

    while (processes.stream().anyMatch(Process::isAlive)) {
      assertThat(keysReplaced()).isEqualTo(before);
    }

    for (Process process : processes) {
      assertThat(process.waitFor()).as(() -> errors(process)).isZero();
    }
    assertThat(Files.readString(places.homeFile()))
        .isIn(
            before.replaceFirst("consumer_key=0", "consumer_key=a" + RENEWALS),
            before.replaceFirst("consumer_key=0", "consumer_key=b" + RENEWALS));
  }

  private static List<String> all() {
    List<String> all = new ArrayList<>(BY_PROCESS);
    all.addAll(BY_THREAD);
    return all;
  }

  private void renew(String endpoint) {
    for (int i = 1; i <= RENEWALS; i++) {
      RenewalProgram.renew(places, endpoint, "k" + i);
    }
  }

  /** Returns the current content of the file, with every consumer key reset. */
  private String keysReplaced() throws IOException {
    return Files.readString(places.homeFile())
        .replaceAll("consumer_key=([abk]\\d+|after\\d+)", "consumer_key=0");
  }

  private Process start(String endpoint, int count) throws IOException, URISyntaxException {
    return start(endpoint, "k", count);
  }

  private Process start(String endpoint, String prefix, int count)
      throws IOException, URISyntaxException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes(ConsumerKeyFile.class) + File.pathSeparator + classes(RenewalProgram.class),
            RenewalProgram.class.getName(),
            root.toString(),
            endpoint,
            prefix,
            String.valueOf(count))
        .start();
  }

  /** Returns the folder that a class was loaded from; on the module path there is no class path. */
  private static Path classes(Class<?> type) throws URISyntaxException {
    Path file = Path.of(type.getResource(type.getSimpleName() + ".class").toURI());
    Path folder = file;
    for (int i = 0; i < type.getName().split("\\.").length; i++) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static void waitForLines(Process process, int count) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    for (int i = 0; i < count; i++) {
      assertThat(output.readLine()).as(() -> errors(process)).isNotNull();
    }
  }

  private static String errors(Process process) {
    try {
      return process.isAlive() ? "" : new String(process.getErrorStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
