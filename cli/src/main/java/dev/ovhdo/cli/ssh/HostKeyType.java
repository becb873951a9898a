package dev.ovhdo.cli.ssh;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.sshd.common.signature.BuiltinSignatures;

/** The types of host keys with their signature algorithms, in order of preference. */
enum HostKeyType {
  ED25519("ssh-ed25519"),
  P256("ecdsa-sha2-nistp256"),
  P384("ecdsa-sha2-nistp384"),
  P521("ecdsa-sha2-nistp521"),
  RSA("ssh-rsa");

  private final String text;

  HostKeyType(String text) {
    this.text = text;
  }

  static List<BuiltinSignatures> allAlgorithms() {
    return Arrays.stream(values()).flatMap(type -> type.algorithms().stream()).toList();
  }

  /** Returns the name of the type in known_hosts. */
  String text() {
    return text;
  }

  /** Returns the algorithms of this type that the server offers. */
  List<BuiltinSignatures> algorithms(Collection<String> offered) {
    return algorithms().stream().filter(one -> offered.contains(one.getName())).toList();
  }

  private List<BuiltinSignatures> algorithms() {
    return switch (this) {
      case ED25519 -> List.of(BuiltinSignatures.ed25519);
      case P256 -> List.of(BuiltinSignatures.nistp256);
      case P384 -> List.of(BuiltinSignatures.nistp384);
      case P521 -> List.of(BuiltinSignatures.nistp521);
      case RSA -> List.of(BuiltinSignatures.rsaSHA512, BuiltinSignatures.rsaSHA256);
    };
  }
}
