package dev.ovhdo.client.testing;

import dev.ovhdo.client.transport.Transport;
import dev.ovhdo.client.transport.WireRequest;
import dev.ovhdo.client.transport.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers requests one after the other with the responses of a test, and records the requests. */
public final class ScriptedTransport implements Transport {

  /** The response to one request. */
  @FunctionalInterface
  public interface Scene {
    WireResponse play(WireRequest request) throws IOException, InterruptedException;
  }

  private final Deque<Scene> scenes = new ArrayDeque<>();
  private final List<WireRequest> sent = new ArrayList<>();

  public ScriptedTransport then(Scene scene) {
    scenes.add(scene);
    return this;
  }

  public ScriptedTransport thenAnswer(int status, String body) {
    return then(request -> answer(status, body, Map.of()));
  }

  public ScriptedTransport thenAnswer(int status, String body, Map<String, String> headers) {
    return then(request -> answer(status, body, headers));
  }

  public ScriptedTransport thenFail(IOException failure) {
    return then(
        request -> {
          throw failure;
        });
  }

  @Override
  public WireResponse send(WireRequest request) throws IOException, InterruptedException {
    Scene scene;
    synchronized (this) {
      sent.add(request);
      scene = scenes.poll();
    }
    if (scene == null) {
      throw new AssertionError("Unexpected request: " + request);
    }
    return scene.play(request);
  }

  public synchronized List<WireRequest> sent() {
    return List.copyOf(sent);
  }

  public static WireResponse answer(int status, String body, Map<String, String> headers) {
    Map<String, List<String>> lists = new HashMap<>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    return new WireResponse(status, lists, body.getBytes(StandardCharsets.UTF_8));
  }
}
