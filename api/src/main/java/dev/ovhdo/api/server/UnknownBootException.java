package dev.ovhdo.api.server;

import dev.ovhdo.api.error.NameList;
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
            + NameList.sentence(
                "Its boots are",
                "It has no boots",
                boots.stream().map(ServerBoot::toString).toList()),
        null);
  }
}
