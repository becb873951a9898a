package dev.ovhdo.api;

import dev.ovhdo.api.server.ServerBoot;
import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** A server has no Linux rescue system among the things that it can boot. */
public final class NoRescueSystemException extends OperationException {
  private static final long serialVersionUID = 1L;

  NoRescueSystemException(String server, List<ServerBoot> boots) {
    super(
        server
            + " has no Linux rescue system. "
            + Names.sentence(
                "It can boot",
                "It can boot nothing at all",
                boots.stream().map(ServerBoot::toString).toList()),
        null);
  }
}
