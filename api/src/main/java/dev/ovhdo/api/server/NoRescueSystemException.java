package dev.ovhdo.api.server;

import dev.ovhdo.api.error.NameList;
import dev.ovhdo.client.error.OperationException;
import java.util.List;

/** The boots of a server contain no Linux rescue system. */
public final class NoRescueSystemException extends OperationException {
  private static final long serialVersionUID = 1L;

  NoRescueSystemException(String server, List<ServerBoot> boots) {
    super(
        server
            + " has no Linux rescue system. "
            + NameList.sentence(
                "Its boots are",
                "It has no boots",
                boots.stream().map(ServerBoot::toString).toList()),
        null);
  }
}
