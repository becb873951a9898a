package dev.ovhdo.client.typed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a component of a query record that is sent as a request header, not in the URL. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface RequestHeader {

  /** Returns the name of the header: {@code X-Pagination-Size}. */
  String value();
}
