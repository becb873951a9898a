package dev.ovhdo.bench.report;

import dev.ovhdo.bench.peer.ListByHand;
import dev.ovhdo.bench.peer.ListWithLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The measured programs, as far as this machine can run them, and how they are started. */
final class Programs {
  /** Where Debian's packages put the Go libraries. */
  private static final Path GO_PATH = Path.of("/usr/share/gocode");

  /**
   * How long the archive of classes of a JDK may take: some seconds, or minutes on a busy machine.
   */
  private static final int ARCHIVE_SECONDS = 600;

  /** Where the profile {@code dist} leaves the self-contained image. */
  private static final String IMAGE = "dist/target/image";

  private static final String GO_LIBRARY = "src/github.com/ovh/go-ovh/ovh";
  private static final String NODE_LIBRARY = "@ovhcloud/node-ovh";

  /** The names of the programs on the page. */
  static final String GO = "Go, go-ovh";

  static final String NODE = "Node.js, node-ovh";
  static final String BARE = "Java, `java.net.http` alone";
  static final String LIBRARY = "api-ovh in a running process";

  /**
   * A program that lists the SSH keys of the account.
   *
   * @param name the name on the page
   * @param isOurs whether the program is part of this project
   * @param overHttp whether the program can use an endpoint without TLS
   * @param variables the environment, besides that of the sandbox
   */
  record Program(
      String name,
      boolean isOurs,
      boolean overHttp,
      List<String> command,
      Map<String, String> variables) {

    ProcessBuilder process(Map<String, String> environment) {
      ProcessBuilder process = new ProcessBuilder(command);
      process
          .environment()
          .keySet()
          .removeIf(name -> name.startsWith("OVH_") || name.equals("XDG_CACHE_HOME"));
      process.environment().putAll(environment);
      process.environment().putAll(variables);
      return process;
    }
  }

  private final Path root;
  private final Path work;
  private final String classPath = System.getProperty("java.class.path");
  private final List<Jdk> jdks;
  private final List<String> absent = new ArrayList<>();

  /**
   * Creates the programs.
   *
   * @param root the folder of the repository
   * @param work a folder for the compiled peers
   */
  Programs(Path root, Path work) throws IOException {
    this.root = root;
    this.work = work;
    this.jdks = Jdk.newestAndOldest();
  }

  List<Jdk> jdks() {
    return jdks;
  }

  /** Returns the JDKs and, if it was built, the runtime of the self-contained image. */
  List<Jdk> starts() {
    Path runtime = root.resolve(IMAGE).resolve("runtime");
    if (!Files.isDirectory(runtime)) {
      absent.add("the self-contained image: `mvn -Pdist package` makes it");
      return jdks;
    }
    Jdk image = new Jdk(newest().major(), newest().version(), runtime);
    return Stream.concat(jdks.stream(), Stream.of(image)).toList();
  }

  Jdk newest() {
    return jdks.get(0);
  }

  String classPath() {
    return classPath;
  }

  /**
   * Returns the program that lists keys with the library in one process.
   *
   * @param flags the flags of the JVM
   * @param form how the keys are read: {@code all} or {@code each}
   * @param lists how often the keys are listed
   */
  Program library(List<String> flags, String form, int lists) {
    return new Program(
        LIBRARY,
        true,
        true,
        newest().run(flags, classPath, ListWithLibrary.class, form, Integer.toString(lists)),
        Map.of());
  }

  /** Returns why programs are missing; complete after the measurements. */
  List<String> absent() {
    return List.copyOf(absent);
  }

  /** Returns the programs that list SSH keys, each in a process that ends with the list. */
  List<Program> lists() throws IOException, InterruptedException {
    List<Program> programs = new ArrayList<>();
    for (Jdk jdk : jdks) {
      programs.add(command(jdk, "ls-keys"));
    }
    go().ifPresent(programs::add);
    node().ifPresent(programs::add);
    programs.add(
        new Program(
            BARE, false, true, newest().run(Jdk.FLAGS, classPath, ListByHand.class), Map.of()));
    return programs;
  }

  /** Returns a command of ovh-do, through the launcher that is installed. */
  Program command(Jdk jdk, String... arguments) {
    Path launcher = root.resolve((jdk.isImage() ? IMAGE : "cli/target/dist") + "/bin/ovh-do");
    return new Program(
        "`ovh-do`, " + jdk.label(),
        true,
        true,
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList(),
        Map.of("JAVA_HOME", jdk.home().toString()));
  }

  /**
   * Runs ovh-do on each JDK and waits for the archives of classes, which the launcher has made in
   * the background: one for the help, and one for the calls of the API.
   *
   * @param home the home directory of the measured programs
   */
  void makeArchives(Path home) throws IOException, InterruptedException {
    Path folder = home.resolve(".cache/ovh-do/start");
    for (int i = 0; i < jdks.size(); i++) {
      for (String command : List.of("help", "--version")) {
        ProcessUsage.of(
            command(jdks.get(i), command).process(Map.of("HOME", home.toString())), false);
      }
      for (int wait = 0; archives(folder) < 2L * (i + 1); wait++) {
        if (wait == ARCHIVE_SECONDS) {
          throw new IllegalStateException(
              "no archive of classes for " + jdks.get(i).label() + " in " + folder);
        }
        Thread.sleep(1_000);
      }
    }
  }

  private static long archives(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).count();
    }
  }

  /** Compiles the Go program, with the libraries of Debian's packages. */
  Optional<Program> go() throws IOException, InterruptedException {
    if (!isOnPath("go") || !Files.isDirectory(GO_PATH.resolve(GO_LIBRARY))) {
      absent.add(GO + ": needs Debian's golang-go and golang-github-ovh-go-ovh-dev");
      return Optional.empty();
    }
    Path binary = work.resolve("list-go");
    ProcessBuilder compiler =
        new ProcessBuilder(
            "go", "build", "-o", binary.toString(), root.resolve("bench/peers/go/main.go") + "");
    compiler.environment().put("GO111MODULE", "off");
    compiler.environment().put("GOPATH", GO_PATH.toString());
    compiler.environment().put("GOCACHE", work.resolve("go-cache").toString());
    ProcessUsage.of(compiler, false);
    return Optional.of(new Program(GO, false, true, List.of(binary.toString()), Map.of()));
  }

  private Optional<Program> node() throws IOException, InterruptedException {
    Path modules = root.resolve(".ci/node_modules");
    if (!isOnPath("node") || !Files.isDirectory(modules.resolve(NODE_LIBRARY))) {
      absent.add(NODE + ": needs node, and the packages that .ci/run installs");
      return Optional.empty();
    }
    return Optional.of(
        new Program(
            NODE,
            false,
            false,
            List.of("node", root.resolve("bench/peers/node/list.js").toString()),
            Map.of("NODE_PATH", modules.toString())));
  }

  private static boolean isOnPath(String program) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(program, program.equals("go") ? "version" : "--version").start();
      process.getInputStream().readAllBytes();
      return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
