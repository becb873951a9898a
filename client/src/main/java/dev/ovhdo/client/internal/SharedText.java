package dev.ovhdo.client.internal;

import dev.ovhdo.client.request.RateStore;
import java.util.function.UnaryOperator;

/** A line of text that several clients share. Its failures never stop a call. */
interface SharedText {
  /** Returns the text; empty if there is none. */
  String read();

  /** Changes the text while no other client changes it. */
  void update(UnaryOperator<String> change);

  /** Returns the text of a key in a store. */
  static SharedText of(RateStore store, String key) {
    return new SharedText() {
      @Override
      public String read() {
        return store.read(key);
      }

      @Override
      public void update(UnaryOperator<String> change) {
        store.update(key, change);
      }
    };
  }
}
