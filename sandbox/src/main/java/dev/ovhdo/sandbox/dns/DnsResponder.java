package dev.ovhdo.sandbox.dns;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Answers DNS messages; an invalid message gets an error or no answer. A datagram has at most 512
 * bytes: a client with a longer answer repeats the query over TCP.
 */
final class DnsResponder {
  private static final System.Logger LOG = System.getLogger(DnsResponder.class.getName());
  private static final int HEADER = 12;
  private static final int DATAGRAM_SIZE = 512;
  private static final int LARGEST = 65535;

  /** The approximate size of a message of a zone transfer. */
  private static final int TRANSFER_SIZE = 16_000;

  private final PublishedZones zones;

  DnsResponder(PublishedZones zones) {
    this.zones = zones;
  }

  /** Returns the answer for a datagram; empty if the message is not a query. */
  Optional<byte[]> answer(byte[] bytes) {
    if (!isQuery(bytes)) {
      return Optional.empty();
    }
    Message query = parse(bytes);
    return Optional.of(
        query == null ? malformed(bytes) : respond(query, false).toWire(DATAGRAM_SIZE));
  }

  /** Returns the answer over TCP, several messages for a transfer; empty if it is not a query. */
  List<byte[]> answers(byte[] bytes) {
    if (!isQuery(bytes)) {
      return List.of();
    }
    Message query = parse(bytes);
    if (query == null) {
      return List.of(malformed(bytes));
    }
    return requestError(query) == Rcode.NOERROR && isTransfer(query)
        ? transfer(query)
        : List.of(respond(query, true).toWire(LARGEST));
  }

  /** A response is not answered: two servers would otherwise send messages in a loop. */
  private static boolean isQuery(byte[] bytes) {
    return bytes.length >= HEADER && (bytes[2] & 0x80) == 0;
  }

  private static @Nullable Message parse(byte[] bytes) {
    try {
      return new Message(bytes);
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  private static byte[] malformed(byte[] bytes) {
    Header header = new Header(((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff));
    header.setFlag(Flags.QR);
    header.setRcode(Rcode.FORMERR);
    return header.toWire();
  }

  private static boolean isTransfer(Message query) {
    return query.getQuestion().getType() == Type.AXFR;
  }

  /** Returns the error of a query that is not resolved, or {@link Rcode#NOERROR}. */
  private static int requestError(Message query) {
    if (query.getHeader().getOpcode() != Opcode.QUERY) {
      return Rcode.NOTIMP;
    } else if (query.getHeader().getCount(Section.QUESTION) != 1) {
      return Rcode.FORMERR;
    }
    return query.getQuestion().getDClass() == DClass.IN ? Rcode.NOERROR : Rcode.REFUSED;
  }

  private Message respond(Message query, boolean tcp) {
    int error = requestError(query);
    if (error != Rcode.NOERROR) {
      return message(query, error);
    }
    if (isTransfer(query) && !tcp) {
      return message(query, Rcode.REFUSED);
    }
    Record question = query.getQuestion();
    try {
      DnsLookup.Result result = new DnsLookup(zones).find(question.getName(), question.getType());
      Message response = message(query, result.rcode());
      result.records().forEach(record -> response.addRecord(record, Section.ANSWER));
      if (result.soa() != null) {
        response.addRecord(result.soa(), Section.AUTHORITY);
      }
      return response;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the sandbox's DNS server failed at " + question, e);
      return message(query, Rcode.SERVFAIL);
    }
  }

  /** Returns a response without records; NOERROR and NXDOMAIN are authoritative. */
  private static Message message(Message query, int rcode) {
    Message response = new Message(query.getHeader().getID());
    Header header = response.getHeader();
    header.setOpcode(query.getHeader().getOpcode());
    header.setFlag(Flags.QR);
    if (query.getHeader().getFlag(Flags.RD)) {
      header.setFlag(Flags.RD);
    }
    if (rcode == Rcode.NOERROR || rcode == Rcode.NXDOMAIN) {
      header.setFlag(Flags.AA);
    }
    header.setRcode(rcode);
    if (query.getQuestion() != null) {
      response.addRecord(query.getQuestion(), Section.QUESTION);
    }
    return response;
  }

  /** Returns all records of a zone, between two copies of its SOA record. */
  private List<byte[]> transfer(Message query) {
    Record question = query.getQuestion();
    Optional<PublishedZone> zone =
        zones.zoneOf(question.getName()).filter(found -> found.origin().equals(question.getName()));
    if (zone.isEmpty()) {
      return List.of(message(query, Rcode.NOTAUTH).toWire(LARGEST));
    }
    List<Record> all = new ArrayList<>(zone.get().all());
    all.add(zone.get().soa());
    List<byte[]> messages = new ArrayList<>();
    Message part = message(query, Rcode.NOERROR);
    int size = 0;
    for (Record record : all) {
      int more = record.toWireCanonical().length;
      if (size > 0 && size + more > TRANSFER_SIZE) {
        messages.add(part.toWire(LARGEST));
        part = message(query, Rcode.NOERROR);
        size = 0;
      }
      part.addRecord(record, Section.ANSWER);
      size += more;
    }
    messages.add(part.toWire(LARGEST));
    return messages;
  }
}
