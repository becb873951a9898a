package dev.ovhdo.sandbox.ssh;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a carriage return before each line feed, as a terminal needs. */
final class TerminalOutput extends FilterOutputStream {

  TerminalOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    if (b == '\n') {
      out.write('\r');
    }
    out.write(b);
  }
}
