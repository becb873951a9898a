package dev.ovhdo.cli.names;

/** The checksum of the program {@code cksum}, which every POSIX system has. */
final class PosixChecksum {
  private static final int POLYNOMIAL = 0x04C11DB7;

  private PosixChecksum() {}

  /** Returns the first number that {@code cksum} prints for these bytes. */
  static long of(byte[] bytes) {
    int checksum = 0;
    for (byte each : bytes) {
      checksum = next(checksum, each);
    }
    for (int length = bytes.length; length != 0; length >>>= 8) {
      checksum = next(checksum, length);
    }
    return Integer.toUnsignedLong(~checksum);
  }

  private static int next(int checksum, int octet) {
    int register = checksum ^ (octet << 24);
    for (int bit = 0; bit < 8; bit++) {
      register = register < 0 ? (register << 1) ^ POLYNOMIAL : register << 1;
    }
    return register;
  }
}
