package dev.ovhdo.sandbox.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ovhdo.sandbox.state.Account;
import java.io.DataInputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import org.xbill.DNS.ZoneTransferIn;

/** Queries over real sockets with dnsjava's resolver. */
@Timeout(60)
class DnsServerTest {
  private final Account account = TestZones.account();
  private final DnsServer server = DnsServer.start(new PublishedZones(account), 0);

  @AfterEach
  void close() {
    server.close();
  }

  private SimpleResolver resolver() throws Exception {
    SimpleResolver resolver = new SimpleResolver("127.0.0.1");
    resolver.setPort(server.port());
    resolver.setTimeout(Duration.ofSeconds(10));
    return resolver;
  }

  private static Message question(String name, int type) throws Exception {
    return Message.newQuery(Record.newRecord(Name.fromString(name), type, DClass.IN));
  }

  private void addLargeSet() {
    List<String> lines = new ArrayList<>(List.of("@ NS ns1.example.org."));
    for (int i = 0; i < 40; i++) {
      lines.add("large TXT " + "x".repeat(40) + i);
    }
    account.zones().put(TestZones.zone("example.org", lines));
  }

  private byte[] exchange(byte[] bytes) throws Exception {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(10_000);
      socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
      socket.send(new DatagramPacket(bytes, bytes.length));
      DatagramPacket answer = new DatagramPacket(new byte[65535], 65535);
      socket.receive(answer);
      return java.util.Arrays.copyOf(answer.getData(), answer.getLength());
    }
  }

  @Test
  void answer_aName_hasFlagsAndQuestion() throws Exception {
    Message query = question("www.example.com.", Type.A);

    Message answer = resolver().send(query);

    assertThat(answer.getHeader().getID()).isEqualTo(query.getHeader().getID());
    assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
    assertThat(answer.getHeader().getFlag(Flags.RD)).isTrue();
    assertThat(answer.getHeader().getFlag(Flags.RA)).isFalse();
    assertThat(answer.getQuestion()).isEqualTo(query.getQuestion());
    assertThat(answer.getSection(Section.ANSWER)).hasSize(2);
  }

  @Test
  void answer_largerThanADatagram_isTruncatedAndCompleteOverTcp() throws Exception {
    addLargeSet();
    SimpleResolver plain = resolver();
    plain.setIgnoreTruncation(true);

    Message cut = new Message(exchange(question("large.example.org.", Type.TXT).toWire()));
    Message whole = resolver().send(question("large.example.org.", Type.TXT));

    assertThat(cut.getHeader().getFlag(Flags.TC)).isTrue();
    assertThat(whole.getHeader().getFlag(Flags.TC)).isFalse();
    assertThat(whole.getSection(Section.ANSWER)).hasSize(40);
  }

  @Test
  void transfer_zone_returnsAllRecordsBetweenTwoSoaRecords() throws Exception {
    ZoneTransferIn transfer =
        ZoneTransferIn.newAXFR(Name.fromString("example.com."), "127.0.0.1", server.port(), null);
    transfer.run();

    List<Record> records = transfer.getAXFR();
    assertThat(records.get(0).getType()).isEqualTo(Type.SOA);
    assertThat(records.get(records.size() - 1)).isEqualTo(records.get(0));
    // The duplicate record is transferred once.
    assertThat(records).hasSize(TestZones.EXAMPLE.size() - 1 + 2);
  }

  @Test
  void transfer_largeZone_isSplitIntoSeveralMessages() throws Exception {
    List<String> lines = new ArrayList<>(List.of("@ NS ns1.example.org."));
    for (int i = 0; i < 5000; i++) {
      lines.add("host" + i + " A 192.0.2." + i % 250);
    }
    account.zones().put(TestZones.zone("example.org", lines));
    ZoneTransferIn transfer =
        ZoneTransferIn.newAXFR(Name.fromString("example.org."), "127.0.0.1", server.port(), null);
    transfer.run();

    assertThat(transfer.getAXFR()).hasSize(5003);
  }

  @Test
  void transfer_unknownZone_isRefused() throws Exception {
    SimpleResolver tcp = resolver();
    tcp.setTCP(true);

    assertThat(new Message(exchange(question("example.com.", Type.AXFR).toWire())).getRcode())
        .isEqualTo(Rcode.REFUSED);
    assertThatThrownBy(
            () ->
                ZoneTransferIn.newAXFR(
                        Name.fromString("www.example.com."), "127.0.0.1", server.port(), null)
                    .run())
        .hasMessageContaining("NOTAUTH");
  }

  @Test
  void answer_unsupportedQuery_returnsItsError() throws Exception {
    Message update = new Message(7);
    update.getHeader().setOpcode(Opcode.UPDATE);
    Message empty = new Message(8);
    Message chaos =
        Message.newQuery(Record.newRecord(Name.fromString("version.bind."), Type.TXT, DClass.CH));

    assertThat(new Message(exchange(update.toWire())).getRcode()).isEqualTo(Rcode.NOTIMP);
    assertThat(new Message(exchange(empty.toWire())).getRcode()).isEqualTo(Rcode.FORMERR);
    assertThat(new Message(exchange(chaos.toWire())).getRcode()).isEqualTo(Rcode.REFUSED);
    assertThat(new Message(exchange(question("example.org.", Type.A).toWire())).getRcode())
        .isEqualTo(Rcode.REFUSED);
  }

  @Test
  void answer_randomBytes_keepsTheServerRunning() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] question = question("www.example.com.", Type.A).toWire();
    InetSocketAddress address = new InetSocketAddress("127.0.0.1", server.port());
    try (DatagramSocket socket = new DatagramSocket()) {
      for (int i = 0; i < 2000; i++) {
        byte[] bytes = question.clone();
        if (random.nextBoolean()) {
          bytes = new byte[random.nextInt(80)];
          random.nextBytes(bytes);
        } else {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        socket.send(new DatagramPacket(bytes, bytes.length, address));
        if (i % 50 == 0) {
          // Waiting for an answer keeps the kernel from dropping datagrams.
          assertAnswers("seed " + seed);
        }
      }
    }
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
      socket.getOutputStream().write(new byte[] {0, 5, 1, 2, 3, 4, 5});
      assertThat(socket.getInputStream().read()).as("closed, seed %s", seed).isEqualTo(-1);
    }

    assertAnswers("seed " + seed);
  }

  private void assertAnswers(String description) throws Exception {
    assertThat(resolver().send(question("www.example.com.", Type.A)).getSection(Section.ANSWER))
        .as(description)
        .hasSize(2);
  }

  @Test
  void answer_notAQuery_isEmpty() {
    DnsResponder responder = new DnsResponder(new PublishedZones(account));
    Header response = new Header(1);
    response.setFlag(Flags.QR);
    byte[] cut = {0, 1, 2};

    assertThat(responder.answer(response.toWire())).isEmpty();
    assertThat(responder.answer(cut)).isEmpty();
  }

  @Test
  void answer_severalQueriesOverOneConnection_keepsTheirOrder() throws Exception {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.port())) {
      socket.setSoTimeout(10_000);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      for (String name : List.of("www.example.com.", "mail.example.com.", "missing.example.com.")) {
        byte[] query = question(name, Type.A).toWire();
        socket
            .getOutputStream()
            .write(new byte[] {(byte) (query.length >> 8), (byte) query.length});
        socket.getOutputStream().write(query);
      }
      List<Integer> answers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        answers.add(new Message(in.readNBytes(in.readUnsignedShort())).getSection(1).size());
      }
      assertThat(answers).containsExactly(2, 1, 0);
    }
  }

  @Test
  void answer_concurrentClients_getTheirOwnAnswers() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        answers.add(
            many.submit(
                () -> resolver().send(question("two.example.com.", Type.A)).getSection(1).size()));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(3);
      }
    } finally {
      many.shutdownNow();
    }
  }

  @Test
  void start_portInUse_throws() {
    assertThatThrownBy(() -> DnsServer.start(new PublishedZones(account), server.port()))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith(
            "the sandbox's DNS server cannot listen on port " + server.port() + ": ");
  }

  @Test
  void answer_malformedQueryOverTcp_isAFormatError() throws Exception {
    byte[] query = question("www.example.com.", Type.A).toWire();
    byte[] cut = java.util.Arrays.copyOf(query, query.length - 3);

    List<byte[]> answers = new DnsResponder(new PublishedZones(account)).answers(cut);

    assertThat(answers).hasSize(1);
    assertThat(new Header(answers.get(0)).getRcode()).isEqualTo(Rcode.FORMERR);
    assertThat(new Header(answers.get(0)).getID()).isEqualTo(new Header(query).getID());
  }
}
