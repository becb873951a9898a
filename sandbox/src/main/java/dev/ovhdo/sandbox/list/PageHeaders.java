package dev.ovhdo.sandbox.list;

import dev.ovhdo.sandbox.http.ApiError;
import dev.ovhdo.sandbox.http.HttpRequest;

/** The headers of a request for a page. */
final class PageHeaders {
  private PageHeaders() {}

  /**
   * Returns the number in a header.
   *
   * @param otherwise the number if the request has no such header
   * @throws ApiError 400 if the header is not a positive number
   */
  static int number(HttpRequest request, String header, int otherwise) {
    String text = request.header(header).orElse("");
    if (text.isEmpty()) {
      return otherwise;
    }
    if (!text.matches("[1-9]\\d{0,8}")) {
      throw ApiError.badRequest("[" + header + "] Given data (" + text + ") is not valid");
    }
    return Integer.parseInt(text);
  }
}
