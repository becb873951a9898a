package dev.ovhdo.api;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** The boots of a server contain no Linux rescue system. */
public final class NoRescueSystemException extends OperationException {
  private static final long serialVersionUID = 1L;

  NoRescueSystemException(String server, List<ServerBoot> boots) {
    super(
        server
            + " has no Linux rescue system. "
            + Names.sentence(
                "Its boots are",
                "It has no boots",
                boots.stream().map(ServerBoot::toString).toList()),
        null);
  }
}
