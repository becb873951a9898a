package dev.ovhdo.cli.mutation;

import dev.ovhdo.cli.ProgramRunner;
import dev.ovhdo.cli.ProgramRunner.Outcome;
import dev.ovhdo.cli.task.SteppingTime;
import dev.ovhdo.sandbox.Fault;
import dev.ovhdo.sandbox.RecordedCall;
import dev.ovhdo.sandbox.Sandbox;
import dev.ovhdo.sandbox.SandboxBuilder;
import dev.ovhdo.sandbox.http.HttpResponse;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A home in which commands run, each against a new sandbox whose clock advances when the program
 * sleeps. Used by one thread.
 */
public final class MutationSandbox {
  private static final int EVERY_CALL = 1_000_000;

  private final Path home;

  /**
   * Prepares a home.
   *
   * @param home an empty folder
   */
  public MutationSandbox(Path home) throws IOException {
    this.home = home;
    Files.createDirectories(home.resolve("work"));
    // A key in the home and the folder of the sandbox: so no run generates a key.
    try (Sandbox sandbox = builder(new SteppingTime()).start()) {
      Files.createDirectories(home.resolve(".ssh"));
      String key = sandbox.account().sshKeys().find("laptop").orElseThrow().key();
      Files.writeString(home.resolve(".ssh/id_ed25519.pub"), key);
    }
  }

  /**
   * A finished run.
   *
   * @param calls the requests, in the order of arrival
   */
  public record Finished(Outcome outcome, List<RecordedCall> calls) {

    /** Returns whether a request that can change something was answered with success. */
    public boolean hasChanged() {
      return calls.stream()
          .anyMatch(
              call ->
                  !call.method().equals("GET")
                      && !call.path().matches("/sms/estimate|.*/getConsoleUrl")
                      && call.status() >= 200
                      && call.status() < 300);
    }

    /** Returns the requests other than GET, each once. */
    public Set<String> changes() {
      Set<String> changes = new LinkedHashSet<>();
      calls.stream()
          .filter(call -> !call.method().equals("GET"))
          .forEach(call -> changes.add(call.method() + " " + call.path()));
      return changes;
    }
  }

  private SandboxBuilder builder(SteppingTime time) {
    return Sandbox.builder()
        .home(home)
        .folder(home.resolve("sandbox"))
        .clock(time.clock())
        .dns(false)
        .machines(false);
  }

  /** Runs a command with unchanged responses. */
  public Finished run(TypicalRun run) throws IOException {
    return run(run, List.of());
  }

  /** Runs a command with one changed response. */
  public Finished run(TypicalRun run, Mutation mutation) throws IOException {
    RecordedResponse changed = mutation.response();
    AtomicInteger number = new AtomicInteger();
    Fault.Effect effect =
        real -> {
          HttpResponse response = real.get();
          return number.getAndIncrement() == changed.number() && response.status() == 200
              ? mutation.change().apply(response)
              : response;
        };
    return run(run, List.of(new Fault(effect, changed.method(), changed.path(), EVERY_CALL)));
  }

  /** Runs a command twice with unchanged responses and returns all mutations of the responses. */
  public List<Mutation> mutations(TypicalRun run) throws IOException {
    List<RecordedResponse> recorded = Collections.synchronizedList(new ArrayList<>());
    List<Fault> recorders =
        run(run).calls().stream()
            .map(call -> List.of(call.method(), call.path()))
            .distinct()
            .map(call -> recorder(call.get(0), call.get(1), recorded))
            .toList();
    run(run, recorders);
    return List.copyOf(recorded).stream()
        .filter(each -> each.number() == 0 || isLast(each, recorded))
        .flatMap(each -> Mutations.of(each).stream())
        .toList();
  }

  private static Fault recorder(String method, String path, List<RecordedResponse> recorded) {
    AtomicInteger number = new AtomicInteger();
    Fault.Effect effect =
        real -> {
          HttpResponse response = real.get();
          recorded.add(new RecordedResponse(method, path, number.getAndIncrement(), response));
          return response;
        };
    return new Fault(effect, method, path, EVERY_CALL);
  }

  /** Returns whether a response is the last of several to the same request. */
  private static boolean isLast(RecordedResponse response, List<RecordedResponse> recorded) {
    return recorded.stream()
        .noneMatch(
            each ->
                each.method().equals(response.method())
                    && each.path().equals(response.path())
                    && each.number() > response.number());
  }

  /** Runs a command with faults. */
  public Finished run(TypicalRun run, List<Fault> faults) throws IOException {
    SteppingTime time = new SteppingTime();
    try (Sandbox sandbox = builder(time).start()) {
      run.prepare(sandbox.account());
      Files.copy(
          sandbox.configuration(), home.resolve(".ovh.conf"), StandardCopyOption.REPLACE_EXISTING);
      writeFiles();
      faults.forEach(sandbox.faults()::next);
      Outcome outcome =
          new ProgramRunner(home).time(time.source()).foreground(c -> 0).run(run.words());
      ProgramRunner.runs().clear();
      return new Finished(outcome, sandbox.journal().calls());
    }
  }

  /** Writes the files that the commands read, and removes the files that earlier runs wrote. */
  private void writeFiles() throws IOException {
    Files.deleteIfExists(home.resolve(".local/state/ovh-do/rescue.json"));
    Path work = home.resolve("work");
    try (DirectoryStream<Path> backups = Files.newDirectoryStream(work, "*.zone")) {
      for (Path backup : backups) {
        Files.delete(backup);
      }
    }
    Files.writeString(
        work.resolve("fleet.yaml"),
        """
        name: web
        targets: [vps-demo]
        operations:
          - vps rebuild: {image: debian, key: laptop}
        """);
    Files.writeString(
        work.resolve("zone.txt"),
        """
        @ NS ns1.example.org.
        @ NS dns1.example.org.
        www A 192.0.2.4
        """);
    Files.writeString(work.resolve("names.csv"), "192.0.2.8,db.example.com\n");
    Files.copy(
        home.resolve("sandbox/id_ed25519_laptop.pub"),
        work.resolve("desktop.pub"),
        StandardCopyOption.REPLACE_EXISTING);
  }
}
