package dev.ovhdo.sandbox.state;

/** The format of the errors about keys, signatures and access rules. */
public enum ErrorFormat implements ApiEnum {
  /**
   * Each error as it was recorded last: a call outside of the access rules has a class (since
   * December 2023), the other errors have a code.
   */
  RECORDED,
  /** Each error has a {@code class}, such as {@code Client::Forbidden}. */
  CLASS,
  /** Each error has an {@code errorCode} and an {@code httpCode}, as before December 2023. */
  CODE
}
