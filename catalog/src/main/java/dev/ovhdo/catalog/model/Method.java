package dev.ovhdo.catalog.model;

/** The HTTP methods that routes have. */
public enum Method {
  /** Reads. */
  GET,
  /** Creates or starts something. */
  POST,
  /** Replaces properties. */
  PUT,
  /** Changes some properties. */
  PATCH,
  /** Removes. */
  DELETE
}
