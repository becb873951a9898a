package dev.ovhdo.api.fault;

import dev.ovhdo.api.Ovh;
import dev.ovhdo.api.error.InvalidInputException;
import dev.ovhdo.client.error.OvhException;
import dev.ovhdo.client.transport.HttpMethod;
import java.util.Map;
import java.util.function.Consumer;

/** Operations with the defects that the matrix must find. */
final class MatrixFaultyOperations {
  private MatrixFaultyOperations() {}

  private static void create(Ovh ovh) {
    ovh.call(
        HttpMethod.POST,
        "/domain/zone/{zoneName}/record",
        Map.of(),
        Map.of("fieldType", "A", "subDomain", "new", "target", "192.0.2.9"),
        "example.com");
  }

  private static MatrixOperation of(String name, Consumer<Ovh> action) {
    return new MatrixOperation(name, account -> {}, action);
  }

  static MatrixOperation sendsAgain() {
    return of(
        "sends again",
        ovh -> {
          try {
            create(ovh);
          } catch (OvhException e) {
            create(ovh);
          }
        });
  }

  static MatrixOperation hidesFailures() {
    return of(
        "hides failures",
        ovh -> {
          try {
            create(ovh);
          } catch (OvhException e) {
            // The defect of this operation.
          }
        });
  }

  static MatrixOperation deniesChanges() {
    return of(
        "denies changes",
        ovh -> {
          try {
            create(ovh);
          } catch (OvhException e) {
            throw new InvalidInputException("Nothing was changed", e);
          }
        });
  }
}
