package dev.ovhdo.api;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** A server can't boot this: it is none of the boots that OVHcloud lists for it. */
public final class UnknownBootException extends OperationException {
  private static final long serialVersionUID = 1L;

  UnknownBootException(String server, String wanted, List<ServerBoot> boots) {
    super(
        server
            + " has no boot "
            + wanted
            + ". "
            + Names.sentence(
                "It has", "It has none", boots.stream().map(ServerBoot::toString).toList()),
        null);
  }
}
