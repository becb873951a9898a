package dev.ovhdo.bench.peer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists the SSH keys of the account with {@code java.net.http} alone: reads the names, then each
 * key, one after the other. A regular expression stands in for a JSON library, so this is the least
 * that a Java program can do. Configured by the {@code OVH_} variables.
 */
public final class ListByHand {
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String endpoint;
  private final HandSignature signature;

  private ListByHand(Map<String, String> environment) {
    endpoint = variable(environment, "OVH_ENDPOINT");
    signature =
        new HandSignature(
            variable(environment, "OVH_APPLICATION_KEY"),
            variable(environment, "OVH_APPLICATION_SECRET"),
            variable(environment, "OVH_CONSUMER_KEY"));
  }

  private static String variable(Map<String, String> environment, String name) {
    return Objects.requireNonNull(environment.get(name), name);
  }

  /** Prints the name and the text of each key, and ends the process. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    ListByHand program = new ListByHand(System.getenv());
    for (String name : strings(program.get("/me/sshKey"))) {
      List<String> key =
          strings(program.get("/me/sshKey/" + URLEncoder.encode(name, StandardCharsets.UTF_8)));
      System.out.println(valueAfter(key, "keyName") + " " + valueAfter(key, "key"));
    }
    // Without this call, the threads of the client keep the JVM for 300 ms.
    System.exit(0);
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint + path));
    signature.headers(endpoint + path).forEach(request::header);
    return client.send(request.build(), BodyHandlers.ofString()).body();
  }

  private static List<String> strings(String json) {
    Matcher matcher = STRING.matcher(json);
    return matcher.results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static String valueAfter(List<String> strings, String name) {
    return strings.get(strings.indexOf(name) + 1);
  }
}
