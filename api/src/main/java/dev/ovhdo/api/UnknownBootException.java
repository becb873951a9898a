package dev.ovhdo.api;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** A server has no such boot. */
public final class UnknownBootException extends OperationException {
  private static final long serialVersionUID = 1L;

  UnknownBootException(String server, String wanted, List<ServerBoot> boots) {
    super(
        server
            + " has no boot "
            + wanted
            + ". "
            + Names.sentence(
                "Its boots are",
                "It has no boots",
                boots.stream().map(ServerBoot::toString).toList()),
        null);
  }
}
