package dev.ovhdo.client;

/** The HTTP methods that the API uses. */
public enum HttpMethod {
  /** Reads; safe to repeat. */
  GET,
  /** Creates or starts something; never repeated once it may have been received. */
  POST,
  /** Replaces properties. */
  PUT,
  /** Changes some properties; used by few routes. */
  PATCH,
  /** Removes. */
  DELETE
}
