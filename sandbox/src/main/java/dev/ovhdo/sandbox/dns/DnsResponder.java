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
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Answers DNS messages; an invalid message gets an error or no answer. */
final class DnsResponder {
  private static final System.Logger LOG = System.getLogger(DnsResponder.class.getName());
  private static final int HEADER = 12;
  private static final int CLASSIC_SIZE = 512;

  /** The size of the DNS flag day 2020: a datagram of this size is not fragmented. */
  private static final int OWN_SIZE = 1232;

  private static final int LARGEST = 65535;

  /** The approximate size of a message of a zone transfer. */
  private static final int TRANSFER_SIZE = 16_000;

  private final PublishedZones zones;

  DnsResponder(PublishedZones zones) {
    this.zones = zones;
  }

  /** Returns the answer for a datagram; empty if the message is not a query. */
  Optional<byte[]> answer(byte[] bytes) {
    if (!isQuestion(bytes)) {
      return Optional.empty();
    }
    Message query = parse(bytes);
    if (query == null) {
      return Optional.of(malformed(bytes));
    }
    OPTRecord theirs = query.getOPT();
    int room =
        theirs == null
            ? CLASSIC_SIZE
            : Math.min(OWN_SIZE, Math.max(CLASSIC_SIZE, theirs.getPayloadSize()));
    return Optional.of(respond(query, isTransfer(query)).toWire(room));
  }

  /** Returns the answer over TCP, several messages for a transfer; empty if it is not a query. */
  List<byte[]> answers(byte[] bytes) {
    if (!isQuestion(bytes)) {
      return List.of();
    }
    Message query = parse(bytes);
    if (query == null) {
      return List.of(malformed(bytes));
    }
    if (isTransfer(query) && objection(query) == Rcode.NOERROR) {
      return transfer(query);
    }
    return List.of(respond(query, false).toWire(LARGEST));
  }

  /** A response is not answered: two servers would otherwise send messages in a loop. */
  private static boolean isQuestion(byte[] bytes) {
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
    Record question = query.getQuestion();
    return question != null && (question.getType() == Type.AXFR || question.getType() == Type.IXFR);
  }

  /** Returns the error of a query that is not resolved, or {@link Rcode#NOERROR}. */
  private static int objection(Message query) {
    Header header = query.getHeader();
    OPTRecord theirs = query.getOPT();
    if (header.getOpcode() != Opcode.QUERY) {
      return Rcode.NOTIMP;
    } else if (header.getCount(Section.QUESTION) != 1 || header.getFlag(Flags.TC)) {
      return Rcode.FORMERR;
    } else if (theirs != null && theirs.getVersion() > 0) {
      return Rcode.BADVERS;
    }
    int dclass = query.getQuestion().getDClass();
    return dclass == DClass.IN || dclass == DClass.ANY ? Rcode.NOERROR : Rcode.REFUSED;
  }

  private Message respond(Message query, boolean refused) {
    int objection = objection(query);
    if (objection != Rcode.NOERROR) {
      return message(query, new DnsAnswer().end(objection, false));
    }
    Record question = query.getQuestion();
    try {
      return message(
          query,
          refused
              ? DnsAnswer.refused()
              : new DnsLookup(zones).find(question.getName(), question.getType()));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the sandbox's DNS server failed at " + question, e);
      return message(query, new DnsAnswer().end(Rcode.SERVFAIL, false));
    }
  }

  private static Message message(Message query, DnsAnswer findings) {
    Message response = new Message(query.getHeader().getID());
    Header header = response.getHeader();
    header.setOpcode(query.getHeader().getOpcode());
    header.setFlag(Flags.QR);
    if (query.getHeader().getFlag(Flags.RD)) {
      header.setFlag(Flags.RD);
    }
    if (findings.isAuthoritative()) {
      header.setFlag(Flags.AA);
    }
    header.setRcode(findings.rcode() & 0xf);
    Record question = query.getQuestion();
    if (question != null) {
      response.addRecord(question, Section.QUESTION);
    }
    findings.answer().forEach(record -> response.addRecord(record, Section.ANSWER));
    findings.authority().forEach(record -> response.addRecord(record, Section.AUTHORITY));
    findings.additional().forEach(record -> response.addRecord(record, Section.ADDITIONAL));
    if (query.getOPT() != null) {
      response.addRecord(new OPTRecord(OWN_SIZE, findings.rcode() >> 4, 0), Section.ADDITIONAL);
    }
    return response;
  }

  /** Returns all records of a zone, between two copies of its SOA record. */
  private List<byte[]> transfer(Message query) {
    Record question = query.getQuestion();
    Optional<PublishedZone> zone =
        zones.zoneOf(question.getName()).filter(z -> z.origin().equals(question.getName()));
    if (zone.isEmpty()) {
      return List.of(message(query, new DnsAnswer().end(Rcode.NOTAUTH, false)).toWire(LARGEST));
    }
    List<Record> all = new ArrayList<>(zone.get().all());
    all.add(zone.get().soa());
    List<byte[]> messages = new ArrayList<>();
    DnsAnswer some = new DnsAnswer();
    int size = 0;
    for (Record record : all) {
      int more = record.toWireCanonical().length;
      if (!some.answer().isEmpty() && size + more > TRANSFER_SIZE) {
        messages.add(message(query, some).toWire(LARGEST));
        some = new DnsAnswer();
        size = 0;
      }
      some.answer().add(record);
      size += more;
    }
    messages.add(message(query, some).toWire(LARGEST));
    return messages;
  }
}
