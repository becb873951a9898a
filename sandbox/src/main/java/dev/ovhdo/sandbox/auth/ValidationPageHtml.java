package dev.ovhdo.sandbox.auth;

import dev.ovhdo.sandbox.state.AccessRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The HTML of the validation page, on which the owner of an account grants consumer keys. */
final class ValidationPageHtml {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
      body { margin: 4rem auto; max-width: 36rem; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; }
      p, td { overflow-wrap: anywhere; }
      td { border-top: 1px solid #8884; padding: .25rem 0; font-family: ui-monospace, monospace; }
      td:first-child { width: 5rem; }
      form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin-top: 2rem; }
      button, select { font: inherit; padding: .4rem 1rem; }
      footer { margin-top: 3rem; opacity: .7; }
      """;

  private ValidationPageHtml() {}

  static String decisionForm(
      PendingConsumerKeys.Pending key, String application, Collection<AccessRule> rules) {
    String rows =
        rules.stream()
            .map(
                rule ->
                    "<tr><td>" + rule.method() + "</td><td>" + escape(rule.path()) + "</td></tr>")
            .collect(Collectors.joining("\n"));
    String choices =
        Stream.of(ValidationPage.Validity.values())
            .map(each -> "<option value=\"" + each.value() + "\">" + each.label() + "</option>")
            .collect(Collectors.joining("\n"));
    return page(
        "Authorize an application",
        """
        <p><strong>%s</strong> asks for a consumer key with these rights:</p>
        <table>
        %s
        </table>
        <form method="post" action="/auth/">
        <input type="hidden" name="credentialToken" value="%s">
        <input type="hidden" name="formToken" value="%s">
        <label>Validity <select name="validity">
        %s
        </select></label>
        <button name="decision" value="authorize">Authorize</button>
        <button name="decision" value="refuse">Refuse</button>
        </form>"""
            .formatted(escape(application), rows, key.token(), key.formToken(), choices));
  }

  static String decisionResult(boolean granted) {
    return granted
        ? page("Authorized", "<p>The consumer key is valid. You may close this page.</p>")
        : page("Refused", "<p>The consumer key will not work. You may close this page.</p>");
  }

  static String unknownToken() {
    return page(
        "Nothing to decide",
        "<p>No consumer key is waiting for a decision at this address. The address is mistyped, or"
            + " the decision was already made.</p>");
  }

  private static String page(String title, String content) {
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>%s</style>
      </head>
      <body>
      <h1>%s</h1>
      %s
      <footer>This is the sandbox of ovh-do. Nothing here reaches OVHcloud.</footer>
      </body>
      </html>
      """
        .formatted(title, STYLE, title, content);
  }

  /** Returns the hash of the style sheet, as a Content-Security-Policy contains it. */
  static String styleHash() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
