package dev.ovhdo.sandbox.dns;

import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/** The answer to a query: response code and records by section. Mutable. */
final class DnsAnswer {
  private int rcode = Rcode.NOERROR;
  private boolean authoritative = true;
  private final List<Record> answer = new ArrayList<>();
  private final List<Record> authority = new ArrayList<>();
  private final List<Record> additional = new ArrayList<>();

  DnsAnswer() {}

  static DnsAnswer refused() {
    return new DnsAnswer().end(Rcode.REFUSED, false);
  }

  DnsAnswer end(int code, boolean isAuthoritative) {
    rcode = code;
    authoritative = isAuthoritative;
    return this;
  }

  int rcode() {
    return rcode;
  }

  boolean isAuthoritative() {
    return authoritative;
  }

  List<Record> answer() {
    return answer;
  }

  List<Record> authority() {
    return authority;
  }

  List<Record> additional() {
    return additional;
  }
}
