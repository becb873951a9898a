package dev.ovhdo.sandbox.account;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes an Ed25519 key pair to two files in the formats of ssh-keygen (openssh-key-v1, without a
 * passphrase). The JDK generates the pair; the SSH library is not used because its loading would
 * delay each start of a sandbox by about one second.
 */
final class SshKeyPairFile {

  private static final String TYPE = "ssh-ed25519";
  private static final int KEY_BYTES = 32;
  private static final int BLOCK = 8;

  private SshKeyPairFile() {}

  /**
   * Returns the public key of the pair in a file, and generates the pair if a file of the pair does
   * not exist.
   *
   * @param file the file with the private key; the file with the public key has the additional
   *     suffix {@code .pub}
   */
  static String ensurePublicKey(Path file, String comment) throws IOException {
    Path publicFile = file.resolveSibling(file.getFileName() + ".pub");
    if (Files.exists(file) && Files.exists(publicFile)) {
      return Files.readString(publicFile).strip();
    }
    KeyPair pair = generate();
    // The JDK encodes both keys with the 32 raw bytes at the end.
    byte[] secret = last(pair.getPrivate().getEncoded());
    byte[] open = last(pair.getPublic().getEncoded());
    String line = TYPE + " " + Base64.getEncoder().encodeToString(publicBlob(open)) + " " + comment;
    PrivateFile.write(file, armoured(privateFile(secret, open, comment)));
    Files.writeString(publicFile, line + "\n");
    return line;
  }

  private static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Ed25519 is part of each JDK since 15", e);
    }
  }

  private static byte[] last(byte[] encoded) {
    return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
  }

  private static byte[] publicBlob(byte[] open) throws IOException {
    ByteArrayOutputStream blob = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(blob);
    string(out, TYPE.getBytes(StandardCharsets.US_ASCII));
    string(out, open);
    return blob.toByteArray();
  }

  private static byte[] privateFile(byte[] secret, byte[] open, String comment) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.write("openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII));
    byte[] none = "none".getBytes(StandardCharsets.US_ASCII);
    string(out, none);
    string(out, none);
    string(out, new byte[0]);
    out.writeInt(1);
    string(out, publicBlob(open));
    string(out, privatePart(secret, open, comment));
    return file.toByteArray();
  }

  private static byte[] privatePart(byte[] secret, byte[] open, String comment) throws IOException {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(part);
    // The format repeats a number, so that a reader can detect a wrong passphrase.
    int check = Arrays.hashCode(open);
    out.writeInt(check);
    out.writeInt(check);
    out.write(publicBlob(open));
    byte[] both = Arrays.copyOf(secret, 2 * KEY_BYTES);
    System.arraycopy(open, 0, both, KEY_BYTES, KEY_BYTES);
    string(out, both);
    string(out, comment.getBytes(StandardCharsets.UTF_8));
    for (int padding = 1; out.size() % BLOCK != 0; padding++) {
      out.writeByte(padding);
    }
    return part.toByteArray();
  }

  private static void string(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String armoured(byte[] content) {
    byte[] lineEnd = {'\n'};
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n"
        + Base64.getMimeEncoder(70, lineEnd).encodeToString(content)
        + "\n-----END OPENSSH PRIVATE KEY-----\n";
  }
}
